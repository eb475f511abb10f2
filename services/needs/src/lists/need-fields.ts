import {
  asks,
  levels,
  needTextLimits,
  substanceAreas,
  urgencies,
  verdicts,
  visibilities,
} from '@lanken/contracts';
import { needStatuses } from '../model/need-statuses.js';
import { reportedOutcomes } from '../model/reported-outcome.js';
import type { FieldKind, NeedField } from './field.js';
import {
  count,
  county,
  instant,
  municipality,
  oneOf,
  organisation,
  places,
  reference,
  someOf,
  title,
} from './field-kinds.js';

const field =
  (optional: boolean) =>
  (kind: FieldKind, sv: string, en: string): Omit<NeedField, 'column' | 'asked'> => ({
    ...kind,
    filters: kind.filters(optional ? 'none' : undefined),
    heads: { sv, en },
    optional,
  });
const always = field(false);
const sometimes = field(true);

/**
 * Every field of a need in lists, a line each: the rules of the query, its SQL, the orders, the columns of exports and the
 * API's document are made from here. Each has a column of its name in `need_listing`.
 */
const fields = {
  status: always(oneOf('listed_status', needStatuses), 'Status', 'Status'),
  title: sometimes(title(needTextLimits.title), 'Rubrik', 'Title'),
  ask: sometimes(oneOf('listed_ask', asks), 'Stöd som efterfrågas', 'Ask'),
  substanceAreas: always(someOf('listed_substance_area', substanceAreas), 'ANDTS-områden', 'Substance areas'),
  areas: always(places(), 'Berörda län och kommuner', 'Areas concerned'),
  leadCounty: sometimes(county(), 'Ledande län', 'Lead county'),
  urgency: always(oneOf('listed_urgency', urgencies), 'Angelägenhet', 'Urgency'),
  visibility: always(oneOf('listed_visibility', visibilities), 'Synlighet', 'Visibility'),
  level: always(oneOf('listed_level', levels), 'Högsta nivå', 'Highest level'),
  county: always(county(), 'Län', 'County'),
  municipality: always(municipality(), 'Kommun', 'Municipality'),
  askerLevel: always(oneOf('listed_level', levels), 'Den frågandes nivå', 'Asker’s level'),
  askerOrganisation: always(organisation(), 'Frågande organisation', 'Asking organisation'),
  hop: sometimes(count(), 'Vidare i ordningen', 'Hop'),
  custodianLevel: sometimes(oneOf('listed_level', levels), 'Ansvarig nivå', 'Custodian’s level'),
  custodianOrganisation: sometimes(organisation(), 'Ansvarig organisation', 'Custodian'),
  invited: sometimes(organisation(), 'Tillfrågad att ta över', 'Asked to take it over'),
  handler: sometimes(reference(), 'Handläggare', 'Handler'),
  author: sometimes(reference(), 'Skrivet av', 'Author'),
  theme: sometimes(reference(), 'Gemensamt behov', 'Theme'),
  outcome: sometimes(oneOf('listed_outcome', reportedOutcomes), 'Utfall', 'Outcome'),
  verdict: sometimes(oneOf('listed_verdict', verdicts), 'Den frågandes omdöme', 'Verdict'),
  nextDue: sometimes(instant(), 'Nästa frist', 'Next due'),
  draftedAt: always(instant(), 'Påbörjat', 'Drafted'),
  publishedAt: sometimes(instant(), 'Publicerat', 'Published'),
  answeredAt: sometimes(instant(), 'Besvarat', 'Answered'),
  closedAt: sometimes(instant(), 'Avslutat', 'Closed'),
};

export type FieldName = keyof typeof fields;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnOf = (name: string): string => `l.${snake(name)}`;

export const needFields = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [
    name,
    // The time of publication is the order of every index.
    { ...field, column: columnOf(name), asked: name === 'publishedAt' ? 'l.newest' : columnOf(name) },
  ]),
) as Record<FieldName, NeedField>;

/** Fields whose values searches know as facets of a need: see the migration that indexes lists. */
export const facets: readonly FieldName[] = ['county', 'municipality', 'ask', 'substanceAreas', 'areas'];

export const fieldNames = Object.keys(fields) as FieldName[];
