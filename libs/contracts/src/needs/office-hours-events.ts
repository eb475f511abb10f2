import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { By } from '../by.js';
import { Event } from '../event.js';
import { IsTimeOfDay, timeOfDay } from '../fields.js';
import { county } from './examples.js';

/** How eves whose afternoon is commonly free, such as Walpurgis Night, are worked: until noon, not at all, as others. */
export const eveKinds = ['half', 'free', 'worked'] as const;
export type EveKind = (typeof eveKinds)[number];

/** From when to when an office is open on one day, in Swedish time. */
export class OpenHours {
  @IsTimeOfDay()
  opens: string;

  /** Later on the same day. */
  @IsTimeOfDay()
  @ValidateBy({
    name: 'isAfterOpening',
    validator: {
      validate: (closes, args) => {
        const { opens } = args!.object as OpenHours;
        // Of a time that is none its own rule tells.
        return !timeOfDay.test(opens) || String(closes) > opens;
      },
      defaultMessage: () => 'closes must be later than opens, on the same day',
    },
  })
  closes: string;
}

const Open =
  (): PropertyDecorator =>
  (prototype, key): void => {
    for (const decorate of [IsOptional(), ValidateNested(), Type(() => OpenHours)]) decorate(prototype, key);
  };

/** When an office is open in a week; a day that is absent is free. */
export class OfficeWeek {
  @Open()
  monday?: OpenHours;

  @Open()
  tuesday?: OpenHours;

  @Open()
  wednesday?: OpenHours;

  @Open()
  thursday?: OpenHours;

  @Open()
  friday?: OpenHours;

  @Open()
  saturday?: OpenHours;

  @Open()
  sunday?: OpenHours;
}

/** When an organisation works; public holidays are free for all. */
export class OfficeHoursFacts {
  @IsDefined()
  @ValidateNested()
  @Type(() => OfficeWeek)
  week: OfficeWeek;

  @IsIn(eveKinds)
  eves: EveKind;

  /** Free days of its own: `YYYY-MM-DD`. */
  @IsArray()
  @ArrayMaxSize(366)
  @ArrayUnique()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    each: true,
    message: 'each free day must be a day: YYYY-MM-DD',
  })
  freeDays: string[];
}

const usual = { opens: '08:00', closes: '16:30' };

@Event({
  service: 'needs',
  aggregate: 'office-hours',
  version: 1,
  fact: 'set',
  when: 'An organisation says when it works; due dates that are set from now on count those hours.',
  level: "The organisation's own level.",
  example: {
    organisation: county.organisation,
    by: county,
    week: {
      monday: usual,
      tuesday: usual,
      wednesday: usual,
      thursday: usual,
      friday: { opens: '08:00', closes: '15:00' },
    },
    eves: 'half',
    freeDays: ['2026-07-20'],
  },
})
export class OfficeHoursSet extends OfficeHoursFacts {
  @IsUUID()
  organisation: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
