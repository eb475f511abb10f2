import type { Done } from '../http/caller.js';

/** One thing that somebody does, and who outside must hear of it; nobody else may. */
export interface Scene {
  by: string;
  /** As people say it. */
  does: string;
  /** Which of the story's needs it is about. */
  need: 'vaxjo' | 'goteborg' | 'boras';
  path: (id: string) => string;
  body?: object;
  heardBy: readonly string[];
}

const kronoberg = ['county-07', 'region-kronoberg'];
const andNational = [...kronoberg, 'national-agency'];
const vastraGotaland = ['county-14'];

const asks = (): string => '/needs/v1/needs';
const move =
  (verb: string) =>
  (id: string): string =>
    `/needs/v1/needs/${id}/${verb}`;

/** The story: a need climbs from a municipality to the national level, and its answer comes back. */
export const scenes: readonly Scene[] = [
  {
    by: 'vaxjo',
    does: 'publishes a need for training about GHB, for all coordinators to read',
    need: 'vaxjo',
    path: asks,
    body: {
      title: 'Utbildning om GHB för fältgrupp och skola',
      description:
        'GHB har dykt upp bland unga vuxna på två festplatser. Vi behöver kunskap om tecken och bemötande.',
      tried: 'Fältgruppen har talat med arrangörerna och skolsköterskorna.',
      targetGroup: 'Fältassistenter, elevhälsa, ordningsvakter',
      ask: 'training',
      substanceAreas: ['narcotics'],
      areas: ['0780'],
      urgency: 'high',
      visibility: 'network',
      publish: true,
    },
    heardBy: kronoberg,
  },
  {
    by: 'goteborg',
    does: 'publishes a need of its own, restricted',
    need: 'goteborg',
    path: asks,
    body: {
      title: 'Stöd kring misstänkt langning vid ett boende',
      description:
        'Personalen vid ett boende behöver vägledning i vad den kan göra och vem den kan vända sig till.',
      ask: 'guidance',
      substanceAreas: ['narcotics'],
      areas: ['1480'],
      visibility: 'restricted',
      publish: true,
    },
    heardBy: vastraGotaland,
  },
  {
    by: 'kronoberg',
    does: 'acknowledges the need of Växjö',
    need: 'vaxjo',
    path: move('acknowledge'),
    heardBy: kronoberg,
  },
  {
    by: 'kronoberg',
    does: 'takes the need of Växjö in hand',
    need: 'vaxjo',
    path: move('start-handling'),
    heardBy: kronoberg,
  },
  {
    by: 'boras',
    does: 'publishes a need of its own, restricted',
    need: 'boras',
    path: asks,
    body: {
      title: 'Metod för samtal om dopning på ett gym',
      description: 'Ett gym vill arbeta mot dopning men är rädd att pekas ut.',
      ask: 'method',
      substanceAreas: ['doping'],
      areas: ['1490'],
      visibility: 'restricted',
      publish: true,
    },
    heardBy: vastraGotaland,
  },
  {
    by: 'kronoberg',
    does: 'writes what was tried and escalates the need of Växjö',
    need: 'vaxjo',
    path: move('escalate'),
    body: { tried: 'Länet har samlat kommunerna till ett möte men saknar utbildare.' },
    heardBy: andNational,
  },
  {
    by: 'nationell',
    does: 'acknowledges the need of Växjö',
    need: 'vaxjo',
    path: move('acknowledge'),
    heardBy: andNational,
  },
  {
    by: 'nationell',
    does: 'takes the need of Växjö in hand',
    need: 'vaxjo',
    path: move('start-handling'),
    heardBy: andNational,
  },
  {
    by: 'nationell',
    does: 'answers the need of Växjö with a training',
    need: 'vaxjo',
    path: move('answer'),
    body: {
      kind: 'training',
      text: 'Webbutbildning om GHB den 3 december.',
      pointer: 'https://example.org/ghb',
    },
    heardBy: andNational,
  },
  {
    by: 'vaxjo',
    does: 'closes the need as helped',
    need: 'vaxjo',
    path: move('close'),
    body: { verdict: 'helped' },
    heardBy: andNational,
  },
];

/** A scene that has been played. */
export interface Played extends Scene {
  done: Done;
  /** `performance.now()` when the command was sent. */
  sent: number;
  /** Where the need then is, and its status there. */
  then: string;
}
