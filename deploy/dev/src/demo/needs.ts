import type { Ask, SubstanceArea, Urgency, Visibility } from '@lanken/contracts';

/** One move of a need: by whom, the verb of the command, and what is said with it. */
export interface Step {
  by: string;
  verb:
    | 'acknowledge'
    | 'start-handling'
    | 'request-info'
    | 'escalate'
    | 'answer'
    | 'commitments'
    | 'decline'
    | 'appeal'
    | 'close'
    | 'support';
  with?: object;
}

/** A need of the demonstration, and what has become of it. */
export interface DemoNeed {
  by: string;
  words: {
    title: string;
    description: string;
    tried?: string;
    targetGroup: string;
    ask: Ask;
    substanceAreas: SubstanceArea[];
    areas: string[];
    urgency?: Urgency;
    visibility?: Visibility;
  };
  /** Absent: it is a draft. */
  published?: Step[];
}

/** A day, so many from today. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The needs that lists begin with. */
export const demoNeeds: readonly DemoNeed[] = [
  {
    by: 'alvesta',
    words: {
      title: 'Metod för föräldramöten om vitt snus',
      description:
        'Vitt snus har blivit vanligt i årskurs 8. Vi söker en metod för föräldramöten som är prövad och går att hålla själva.',
      tried: 'Ett öppet föräldramöte i våras, där få kom.',
      targetGroup: 'Vårdnadshavare till elever i högstadiet',
      ask: 'method',
      substanceAreas: ['tobacco_nicotine'],
      areas: ['0764'],
    },
    published: [{ by: 'kronoberg', verb: 'acknowledge' }],
  },
  {
    by: 'vaxjo',
    words: {
      title: 'Samordnad tillsyn inför studentveckorna',
      description: 'Utkast: stäm av med polisen och grannkommunerna innan det publiceras.',
      targetGroup: 'Handläggare av serveringstillstånd',
      ask: 'coordination',
      substanceAreas: ['alcohol'],
      areas: ['0780'],
    },
  },
  {
    by: 'boras',
    words: {
      title: 'Kunskap om spel om pengar bland unga vuxna',
      description:
        'Budget- och skuldrådgivningen möter allt fler unga vuxna med spelskulder. Vad vet man om vägar till hjälp?',
      targetGroup: 'Budget- och skuldrådgivare, socialsekreterare',
      ask: 'knowledge',
      substanceAreas: ['gambling'],
      areas: ['1490'],
    },
    published: [
      { by: 'vastra-gotaland', verb: 'acknowledge' },
      { by: 'vastra-gotaland', verb: 'start-handling' },
      {
        by: 'vastra-gotaland',
        verb: 'answer',
        with: {
          kind: 'answer',
          text: 'Länets nätverk har samlat forskningsläget och en lista över stödlinjer.',
          pointer: 'https://example.org/spel-om-pengar',
        },
      },
      {
        by: 'vastra-gotaland',
        verb: 'commitments',
        with: {
          what: 'Vi håller en fortbildningsdag för länets budget- och skuldrådgivare.',
          until: inDays(45),
        },
      },
    ],
  },
  {
    by: 'goteborg',
    words: {
      title: 'Utbildning i ansvarsfull alkoholservering på festivaler',
      description:
        'Tillfälliga serveringar på festivaler har personal som byts varje dag. Vi behöver en kort utbildning på flera språk.',
      tried: 'Egen genomgång på plats före insläpp.',
      targetGroup: 'Serveringspersonal och arrangörer',
      ask: 'training',
      substanceAreas: ['alcohol'],
      areas: ['1480'],
      urgency: 'high',
    },
    published: [
      { by: 'vastra-gotaland', verb: 'acknowledge' },
      {
        by: 'vastra-gotaland',
        verb: 'escalate',
        with: { tried: 'Länsstyrelsen har bara utbildning på svenska och når inte bemanningsföretagen.' },
      },
    ],
  },
  {
    by: 'boras',
    words: {
      title: 'Rutin när skolan misstänker cannabisbruk',
      description: 'Skola, socialtjänst och polis gör olika. Vi vill ha en rutin som alla tre kan stå bakom.',
      targetGroup: 'Rektorer, elevhälsa, socialsekreterare',
      ask: 'guidance',
      substanceAreas: ['narcotics'],
      areas: ['1490'],
    },
    published: [
      { by: 'vastra-gotaland', verb: 'acknowledge' },
      { by: 'vastra-gotaland', verb: 'start-handling' },
      {
        by: 'vastra-gotaland',
        verb: 'request-info',
        with: { question: 'Gäller det grundskolan, gymnasiet eller båda?' },
      },
    ],
  },
  {
    by: 'vaxjo',
    words: {
      title: 'Medel till fältarbete under sommarhelgerna',
      description: 'Fältgruppen räcker till två av fem sommarhelger. Vi behöver medel till de tre andra.',
      tried: 'Egen budget och samarbete med nattvandrarna.',
      targetGroup: 'Ungdomar 15–20 år',
      ask: 'money',
      substanceAreas: ['alcohol', 'narcotics'],
      areas: ['0780'],
    },
    published: [
      { by: 'kronoberg', verb: 'acknowledge' },
      {
        by: 'kronoberg',
        verb: 'decline',
        with: {
          reason: 'no_resources',
          text: 'Länsstyrelsen har inga medel att fördela till fältarbete i år.',
          next: { text: 'Se utlysningen av statsbidrag som öppnar i januari.' },
        },
      },
      {
        by: 'vaxjo',
        verb: 'appeal',
        with: { text: 'Behovet är i sommar, och bidraget betalas ut först till hösten.' },
      },
    ],
  },
  {
    by: 'alvesta',
    words: {
      title: 'Stöd kring dopning på ett gym',
      description:
        'Ett namngivet gym och dess kunder beskrivs här, därför är behovet bara för dem som berörs.',
      targetGroup: 'Unga män som styrketränar',
      ask: 'coordination',
      substanceAreas: ['doping'],
      areas: ['0764'],
      visibility: 'restricted',
    },
    published: [{ by: 'kronoberg', verb: 'acknowledge' }],
  },
  {
    by: 'alvesta',
    words: {
      title: 'Föreläsare om alkohol och graviditet',
      description: 'Familjecentralen vill ha en föreläsare till föräldragrupperna i vår.',
      targetGroup: 'Blivande föräldrar',
      ask: 'training',
      substanceAreas: ['alcohol'],
      areas: ['0764'],
    },
    published: [
      { by: 'kronoberg', verb: 'acknowledge' },
      { by: 'kronoberg', verb: 'start-handling' },
      {
        by: 'kronoberg',
        verb: 'answer',
        with: { kind: 'training', text: 'Region Kronobergs barnmorskor håller föreläsningen den 12 mars.' },
      },
      { by: 'alvesta', verb: 'close', with: { verdict: 'helped' } },
    ],
  },
];
