import { needTextLimits, Refusal } from '@lanken/contracts';
import { Answers, By, SignedIn, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { DataSource, In } from 'typeorm';
import { IsWritten } from '../needs/is-written.js';
import { mayRead } from '../model/need-reading.js';
import { wordsOf } from '../model/need-wording.js';
import { Need } from '../model/need.js';
import { summaryOf } from '../needs/need-summary.js';
import { findSimilar, type Candidate } from './find-similar.js';
import { SimilarNeeds, type SimilarNeed } from './similar-need.js';
import { readWords, type Written } from './read-words.js';

export class WhichNeed {
  /** A need, or a draft, that the caller may read. */
  @IsUUID()
  need: string;
}

/** What is being written; it is not kept. */
export class Writing implements Written {
  @IsWritten(needTextLimits.title)
  title: string;

  @IsOptional()
  @IsWritten(needTextLimits.description)
  description?: string;

  @IsOptional()
  @IsWritten(needTextLimits.tried)
  tried?: string;

  @IsOptional()
  @IsWritten(needTextLimits.targetGroup)
  targetGroup?: string;
}

const most = 10;
// Candidates are read in portions until enough are found that the caller may read; nearly always the first is enough.
const portion = 25;

@Controller('needs/v1/needs')
export class SuggestSimilar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Needs of others that are like one that is written already. */
  @Get('similar')
  @SignedIn({ acting: true })
  @Answers(SimilarNeeds)
  async toNeed(@Query() { need: id }: WhichNeed, @By() by?: Actor): Promise<SimilarNeeds> {
    const need = await this.dataSource.manager.findOneBy(Need, { id });
    if (!need || !mayRead(need, by))
      throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    // The levels above may read some of its texts only, and the words that are shared would tell of the others.
    if (need.visibility === 'restricted' && need.askerOrganisation !== by?.organisation) return { items: [] };
    return this.suggest(wordsOf(need), by, id);
  }

  /** Needs that are like what is being written, which is not kept. */
  @Post('similar')
  @HttpCode(200)
  @SignedIn({ acting: true })
  @Answers(SimilarNeeds)
  toWords(@Body() words: Writing, @By() by?: Actor): Promise<SimilarNeeds> {
    return this.suggest(words, by);
  }

  private async suggest(words: Written, by: Actor | undefined, self?: string): Promise<SimilarNeeds> {
    const { text, written } = await readWords(this.dataSource, words);
    const found = await findSimilar(this.dataSource, text, this.clock.now());
    const others = found.filter(({ need }) => need !== self);
    const items: SimilarNeed[] = [];
    for (let at = 0; at < others.length && items.length < most; at += portion)
      items.push(...(await this.readable(others.slice(at, at + portion), written, by)));
    return { items: items.slice(0, most) };
  }

  private async readable(
    candidates: Candidate[],
    written: Map<string, string>,
    by: Actor | undefined,
  ): Promise<SimilarNeed[]> {
    const needs = await this.dataSource.manager.findBy(Need, { id: In(candidates.map(({ need }) => need)) });
    const known = new Map(needs.map((need) => [need.id, need]));
    return candidates.flatMap(({ need: id, likeness, words }) => {
      const need = known.get(id);
      // Until the words of a need that was made restricted are forgotten.
      if (!need || need.visibility === 'restricted' || !mayRead(need, by)) return [];
      const shared = [...new Set(words.map((word) => written.get(word) ?? word))];
      return [{ need: summaryOf(need), likeness: Math.round(likeness * 100) / 100, words: shared }];
    });
  }
}
