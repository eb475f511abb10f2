import {
  noticeLanguages,
  noticePaces,
  Refusal,
  type NoticeLanguage,
  type NoticePace,
} from '@lanken/contracts';
import { Answers, Caller, SignedIn } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { NoticePreference } from '../model/notice-preference.js';

class PreferenceShown {
  /** How soon mail comes: at once, one a day, or never. */
  @IsIn(noticePaces)
  pace: NoticePace;

  @IsIn(noticeLanguages)
  language: NoticeLanguage;
}

class Choice {
  @IsOptional()
  @IsIn(noticePaces)
  pace?: NoticePace;

  @IsOptional()
  @IsIn(noticeLanguages)
  language?: NoticeLanguage;
}

@Controller('directory/v1/me/notice-preference')
export class ChooseNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** How soon, and in which language, the caller hears by e-mail. */
  @Get()
  @SignedIn()
  @Answers(PreferenceShown)
  async show(@Caller() caller: Caller): Promise<PreferenceShown> {
    const id = personOf(caller);
    const chosen = await this.dataSource.manager.findOneBy(NoticePreference, { id });
    return shown(chosen ?? NoticePreference.usual(id));
  }

  /** Chooses it; what is not told stays. */
  @Post()
  @HttpCode(200)
  @SignedIn()
  @Answers(PreferenceShown)
  choose(@Body() { pace, language }: Choice, @Caller() caller: Caller): Promise<PreferenceShown> {
    const id = personOf(caller);
    return this.transactions.run(async (tx) => {
      const preference = (await tx.find(NoticePreference, id)) ?? NoticePreference.usual(id);
      const chosen = preference.set({ pace, language }, { actor: 'person', personRef: id });
      tx.say(preference, chosen);
      return shown(preference);
    });
  }
}

const shown = ({ pace, language }: NoticePreference): PreferenceShown => ({ pace, language });

function personOf({ person }: Caller): string {
  if (person) return person;
  throw new Refusal(
    'forbidden',
    'not-linked',
    'Your sign-in belongs to nobody in the directory: accept your invitation first.',
  );
}
