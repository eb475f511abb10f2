/** The three levels, in the order in which a need climbs them. */
export const levels = ['local', 'county', 'national'] as const;
export type Level = (typeof levels)[number];

/** Substance areas (ANDTS-områden) of the version in force since 2022. */
export const substanceAreas = ['alcohol', 'narcotics', 'doping', 'tobacco_nicotine', 'gambling'] as const;
export type SubstanceArea = (typeof substanceAreas)[number];

/** Roles that an appointment can give; none implies another. */
export const roles = [
  'municipal_coordinator',
  'county_coordinator',
  'national_officer',
  'association_contact',
  'method_reviewer',
  'grant_officer',
  'grant_reviewer',
  'grant_decider',
  'finance',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Kinds of organisation. */
export const organisationKinds = [
  'municipality',
  'county_board',
  'region',
  'national_agency',
  'police',
  'customs',
  'coast_guard',
  'prison_probation',
  'university',
  'sports_federation',
  'business',
  'civil_society',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Registers that know organisations by an identifier of their own. */
export const identifierSchemes = ['organisationsnummer', 'wikidata'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** Who may see a thing: everyone, all coordinators, or only those named. Also the `dataclass` of its events. */
export const visibilities = ['public', 'network', 'restricted'] as const;
export type Visibility = (typeof visibilities)[number];

/** What a need asks for. */
export const asks = [
  'knowledge',
  'training',
  'method',
  'money',
  'coordination',
  'guidance',
  'other',
] as const;
export type Ask = (typeof asks)[number];

export const urgencies = ['low', 'normal', 'high'] as const;
export type Urgency = (typeof urgencies)[number];

/** The ways in which a need can be responded to. */
export const responseKinds = ['answer', 'training', 'method', 'grant_call', 'referral'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** Why a custodian declines a need. */
export const declineReasons = [
  'not_our_task',
  'no_resources',
  'already_available',
  'insufficient_information',
  'outside_law',
  'duplicate',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** The texts of a restricted need that its asker clears, or not, for each level above. */
export const clearableTexts = [
  'title',
  'description',
  'tried',
  'targetGroup',
  'information',
  'responses',
] as const;
export type ClearableText = (typeof clearableTexts)[number];

/** What a custodian must do in time. */
export const dueKinds = ['acknowledge', 'next_update', 'answer'] as const;
export type DueKind = (typeof dueKinds)[number];

/** How the asker judges the help. */
export const verdicts = ['helped', 'partly', 'not_helped', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why texts that were said are blanked. */
export const redactionReasons = ['personal_data', 'secrecy', 'unlawful', 'mistake'] as const;
export type RedactionReason = (typeof redactionReasons)[number];

/** A county's code where there is none (national). */
export const noCounty = '00';
/** A municipality's code where there is none (county or national). */
export const noMunicipality = '0000';
