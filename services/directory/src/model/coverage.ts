/** What is counted of each municipality and each county. */
export const measures = [
  'coordinators',
  'share',
  'deputies',
  'structures',
  'programmes',
  'contacts',
  'verifiedContacts',
] as const;
export type Measure = (typeof measures)[number];

export type Counted = Record<Measure, number>;

interface Definition {
  sv: string;
  en: string;
  unit: string;
}

/** What each number is: who reads one must be able to say what it counts. */
export const definitions: Record<Measure, Definition> = {
  coordinators: {
    sv: 'Antal förordnanden som samordnare i kommunen (för ett län: som länssamordnare hos länsstyrelsen) som är i kraft den dagen; den som är ledig räknas inte, den som är ersättare räknas.',
    en: 'Appointments as coordinator of the municipality (of a county: as its coordinator at the county administrative board) in force on the day; who is on leave does not count, a deputy does.',
    unit: 'appointments',
  },
  share: {
    sv: 'Summan av sysselsättningsgraden hos dem som är förordnade och i tjänst den dagen, i procent av heltid; ersättare har ingen egen. 100 procent är 40 timmar i veckan.',
    en: 'The sum of the shares of full time of those who hold the posts and act on the day, in per cent; a deputy has none of their own. 100 per cent is 40 hours a week.',
    unit: 'per cent of full time',
  },
  deputies: {
    sv: 'Antal namngivna ersättare för samordnaren den dagen.',
    en: 'Deputies named for the coordinator on the day.',
    unit: 'appointments',
  },
  structures: {
    sv: 'Antal aktiva samverkansstrukturer som organisationen sammankallar eller är medlem i och som har mötts under de senaste 365 dagarna; samordnarnätverken räknas inte.',
    en: "Active collaboration structures that the organisation convenes or is a member of and that have met within 365 days; the coordinators' networks do not count.",
    unit: 'structures',
  },
  programmes: {
    sv: 'Antal antagna programdokument som gäller den dagen.',
    en: 'Adopted programme documents that hold on the day.',
    unit: 'documents',
  },
  contacts: {
    sv: 'Antal kontaktvägar (funktionsbrevlåda, telefon, webbsida) som är i bruk.',
    en: 'Contact points (role mailbox, phone, page) in use.',
    unit: 'contact points',
  },
  verifiedContacts: {
    sv: 'Antal kontaktvägar i bruk som någon ansvarig har bekräftat under de senaste 365 dagarna.',
    en: 'Contact points in use that somebody who answers for them has confirmed within 365 days.',
    unit: 'contact points',
  },
};

/** Which measures are at nothing: what is missing there. */
export const missing = (counted: Counted): Measure[] => measures.filter((measure) => counted[measure] === 0);

/** The hours a week that a share of full time is. */
export const hoursOf = (share: number): number => (share * 40) / 100;

/** What there is of several areas together: how many have it, and all that they have. */
export function together(areas: Counted[]): { areas: number; having: Counted; sum: Counted } {
  const each = (count: (measure: Measure) => number): Counted =>
    Object.fromEntries(measures.map((measure) => [measure, count(measure)])) as Counted;
  return {
    areas: areas.length,
    having: each((measure) => areas.filter((area) => area[measure] > 0).length),
    sum: each((measure) => areas.reduce((sum, area) => sum + area[measure], 0)),
  };
}
