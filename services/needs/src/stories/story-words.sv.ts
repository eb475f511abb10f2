import type { StoryLanguage } from './story-language.js';

/** What happened to a need, said in Swedish. */
export const swedishStory: StoryLanguage = {
  locale: 'sv-SE',
  levels: { local: 'lokal nivå', county: 'länsnivå', national: 'nationell nivå' },
  chapter: (custodian, level) => `Hos ${custodian} (${level})`,
  clock: 'Länken',
  unknownOrganisation: 'en organisation',
  kinds: {
    answer: 'med ett svar',
    training: 'med en utbildning',
    method: 'med en metod',
    grant_call: 'med en utlysning',
    referral: 'med en hänvisning',
  },
  reasons: {
    not_our_task: 'det är inte dess uppgift',
    no_resources: 'resurser saknas',
    already_available: 'stödet finns redan',
    insufficient_information: 'underlaget räcker inte',
    outside_law: 'det är inte möjligt enligt lag',
    duplicate: 'det är samma sak som ett annat behov',
    other: 'av annat skäl',
  },
  verdicts: {
    helped: 'det hjälpte',
    partly: 'det hjälpte delvis',
    not_helped: 'det hjälpte inte',
    unknown: 'okänt om det hjälpte',
  },
  dues: { acknowledge: 'bekräfta behovet', next_update: 'berätta hur det går', answer: 'svara' },
  says: {
    published: ({ by, asker, custodian, data }) =>
      `${by} publicerade behovet${data.writtenBy ? ` åt ${asker}` : ''}. Det gick till ${custodian}.`,
    revised: ({ by, data }) => `${by} skrev om sina ord (version ${data.version}).`,
    acknowledged: ({ by }) => `${by} bekräftade att behovet är mottaget.`,
    'handling-started': ({ by }) => `${by} började handlägga behovet.`,
    'handler-changed': ({ by, custodian, data }) =>
      data.handler
        ? `${by} bytte handläggare.`
        : `Handläggaren arbetar inte längre hos ${custodian}; behovet väntar på en ny.`,
    'update-given': ({ by, data }) =>
      data.commitment ? `${by} gjorde ett åtagande.` : `${by} berättade hur det går.`,
    'info-requested': ({ by, asker }) =>
      `${by} ställde en fråga till ${asker}. Klockorna står stilla tills den är besvarad.`,
    'info-given': ({ by }) => `${by} besvarade frågan.`,
    'info-timed-out': () => 'Frågan fick inget svar på 14 dagar. Handläggningen fortsatte utan.',
    escalated: ({ by, custodian, data }) =>
      data.automatic
        ? `Tiden gick ut utan att något hade hänt. Behovet lyftes av sig självt till ${custodian}.`
        : `${by} lyfte behovet till ${custodian}.`,
    appealed: ({ by, custodian }) => `${by} godtog inte avböjandet och tog behovet till ${custodian}.`,
    returned: ({ by, custodian }) => `${by} lämnade tillbaka behovet till ${custodian}.`,
    'referral-proposed': ({ by, name, data }) => `${by} bad ${name(data.organisation)} att ta över behovet.`,
    'referral-declined': ({ by, isCustodian }) =>
      isCustodian
        ? `${by} tog tillbaka sin fråga om övertagande.`
        : `${by} tackade nej till att ta över behovet.`,
    referred: ({ custodian }) => `${custodian} tog över behovet.`,
    answered: ({ by, data, language }) =>
      data.theme
        ? `Behovet fick svar ${language.kinds[data.kind]}, genom ett gemensamt behov.`
        : `${by} svarade ${language.kinds[data.kind]}.`,
    declined: ({ by, name, data, language }) =>
      `${by} avböjde: ${language.reasons[data.reason]}.` +
      (data.next.organisation ? ` Nästa väg: ${name(data.next.organisation)}.` : ''),
    'follow-up-given': ({ by, data, language }) =>
      `${by} följde upp ett svar: ${language.verdicts[data.verdict]}.`,
    closed: ({ by, data, language, isClock }) =>
      isClock
        ? 'Behovet stängdes av sig självt, efter två påminnelser utan svar.'
        : `${by} stängde behovet: ${language.verdicts[data.verdict]}.`,
    reopened: ({ by, data }) =>
      data.commitment ? 'Ett åtagande bröts. Behovet öppnades igen.' : `${by} öppnade behovet igen.`,
    withdrawn: ({ by }) => `${by} tog tillbaka behovet.`,
    'custody-moved': ({ name, data }) =>
      `${name(data.ended)} har upphört. ${name(data.successor)} står i dess ställe.`,
    'theme-joined': () => 'Behovet blev en del av ett gemensamt behov.',
    'theme-left': () => 'Behovet är inte längre en del av det gemensamma behovet.',
    'attachment-added': ({ by }) => `${by} bifogade en fil.`,
    'attachment-removed': ({ by }) => `${by} tog bort en bifogad fil.`,
    redacted: ({ by }) => `${by} maskerade text i behovet.`,
    'due-soon': ({ custodian, date, data, language }) =>
      `${custodian} fick en påminnelse: ${language.dues[data.due]} senast ${date(data.at)}.`,
    overdue: ({ custodian, date, data, language }) =>
      `${custodian} är försenad: skulle ${language.dues[data.due]} senast ${date(data.at)}.`,
    'follow-up-asked': ({ asker, data }) => `${asker} fick frågan om det hjälpte (gång ${data.reminder}).`,
    'commitment-made': ({ by, date, data }) => `${by} gjorde ett åtagande: senast den ${date(data.until)}.`,
    'commitment-moved': ({ by, date, data }) => `${by} flyttade sitt åtagande till den ${date(data.until)}.`,
    'commitment-kept': ({ by }) => `${by} uppfyllde sitt åtagande.`,
    'commitment-due-soon': ({ name, date, data }) =>
      `${name(data.organisation)} fick en påminnelse om sitt åtagande: senast den ${date(data.until)}.`,
    'commitment-broken': ({ name, date, data }) =>
      `${name(data.organisation)} uppfyllde inte sitt åtagande senast den ${date(data.until)}.`,
    'commitment-redacted': ({ by }) => `${by} maskerade text i ett åtagande.`,
    'commitment-lapsed': ({ name, data }) =>
      `Åtagandet av ${name(data.organisation)} föll bort: behovet har tagits tillbaka.`,
  },
};
