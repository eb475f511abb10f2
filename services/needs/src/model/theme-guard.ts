import { Refusal } from '@lanken/contracts';
import { themeMoves, type ThemeMove, type ThemeStatus, type ThemeVerb } from './theme-moves.js';
import type { Who } from './who.js';

/** Who leads themes: counties theirs, the national level all. */
export const leadingRoles = ['county_coordinator', 'national_officer'] as const;

/** What the guard looks at. */
export interface Guarded {
  id: string;
  status: ThemeStatus;
  counties: string[];
  owner: string | null;
}

/** Whether `who` may make the move now. */
export function allowOnTheme(theme: Guarded, verb: ThemeVerb, who: Who): void {
  const row: ThemeMove = themeMoves[verb];
  if (!isLeader(theme, who))
    throw new Refusal(
      'forbidden',
      'not-leader',
      `Only the national level and the counties that the theme concerns (${theme.counties.join(', ')}) can ${verb} it.`,
    );
  if (row.who === 'owner' && !isOwner(theme, who))
    throw new Refusal(
      'forbidden',
      'not-owner',
      `Only ${theme.owner}, which confirmed the theme, and the national level can ${verb} it.`,
    );
  if (!row.from.includes(theme.status))
    throw new Refusal(
      'conflict',
      'theme-move-not-allowed',
      `The theme is ${theme.status}: ${verb} is allowed when it is ${row.from.join(' or ')}.`,
    );
}

/** The verbs that `who` could use now. */
export const verbsOf = (theme: Guarded, who: Who): ThemeVerb[] =>
  (Object.keys(themeMoves) as ThemeVerb[]).filter((verb) => {
    const row: ThemeMove = themeMoves[verb];
    return (
      row.from.includes(theme.status) && isLeader(theme, who) && (row.who === 'leader' || isOwner(theme, who))
    );
  });

// What reaches the needs of all counties, also those that another county may not read, is not each county's to do.
const isOwner = ({ owner }: Guarded, { organisation, role }: Who): boolean =>
  owner === null || owner === organisation || role === 'national_officer';

/** Suggested and dismissed themes are read by their leaders alone, the others by the network. */
export const isReadable = (theme: Pick<Guarded, 'counties' | 'status'>, who: Who): boolean =>
  isLeader(theme, who) || !leadersOnly.includes(theme.status);

/** Refuses whoever may not read the theme: for them it is not there. */
export function allowReadingTheme(theme: Guarded, who: Who): void {
  if (!isReadable(theme, who))
    throw new Refusal('not-found', 'theme-not-found', `There is no theme with the id ${theme.id}.`);
}

/** The themes in these states are not for the whole network. */
export const leadersOnly: readonly ThemeStatus[] = ['suggested', 'dismissed'];

/** Whether they lead it: the national level and the counties that it concerns. */
export const isLeader = (theme: Pick<Guarded, 'counties'>, { role, county }: Who): boolean =>
  role === 'national_officer' || (role === 'county_coordinator' && theme.counties.includes(county));
