import type { Language } from '@lanken/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { bounds } from './bounds.js';
import { ListedNeed } from './listed-need.js';

const metBounds = ['counted', 'paged', 'ranked'] as const;

/** A bound that the list has met, in numbers and in words. */
export class MetBound {
  @IsIn(metBounds)
  bound: (typeof metBounds)[number];

  @IsInt()
  limit: number;

  /** For people, in the language that the answer is in. */
  @IsString()
  says: string;
}

/** A part of a list of needs. */
export class NeedList {
  @ValidateNested({ each: true })
  @Type(() => ListedNeed)
  items: ListedNeed[];

  @IsInt()
  page: number;

  @IsInt()
  limit: number;

  /** How many needs there are in all, as far as they are counted. */
  @IsInt()
  total: number;

  /** `more_than`: there are more than `total`. */
  @IsIn(['exactly', 'more_than'])
  totalIs: 'exactly' | 'more_than';

  /** Where the list goes on, as `after`; absent where it ends. */
  @IsOptional()
  @IsString()
  next?: string;

  /** What this list goes to, where it is met. */
  @ValidateNested({ each: true })
  @Type(() => MetBound)
  bounds: MetBound[];
}

const number = (language: Language, limit: number): string =>
  limit.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');

const words: Record<MetBound['bound'], Record<Language, (limit: string) => string>> = {
  counted: {
    sv: (limit) => `Det finns fler än ${limit} behov; fler räknas inte.`,
    en: (limit) => `There are more than ${limit} needs; no more are counted.`,
  },
  paged: {
    sv: (limit) => `Sidorna räcker till behov nummer ${limit}; därefter fortsätter listan med "after".`,
    en: (limit) => `The pages reach to need number ${limit}; from there the list goes on by "after".`,
  },
  ranked: {
    sv: (limit) => `Fler än ${limit} behov har orden; listan visar de ${limit} senast publicerade av dem.`,
    en: (limit) =>
      `More than ${limit} needs have the words; the list shows the ${limit} published last of them.`,
  },
};

/** What is told of how many there are, of `found`, which is one more than is counted where there are more. */
export function totalOf(
  found: number,
  isSearch: boolean,
  language: Language,
): Pick<NeedList, 'total' | 'totalIs' | 'bounds'> {
  const met: MetBound['bound'][] = isSearch ? ['ranked'] : ['counted', 'paged'];
  const most = isSearch ? bounds.ranked : bounds.counted;
  if (found <= most) return { total: found, totalIs: 'exactly', bounds: [] };
  const told = met.map((bound) => ({
    bound,
    limit: bounds[bound],
    says: words[bound][language](number(language, bounds[bound])),
  }));
  return { total: most, totalIs: 'more_than', bounds: told };
}
