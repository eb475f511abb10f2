import { mustBe } from '@lanken/http';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, Max, Min, ValidateBy } from 'class-validator';
import type { RadarTerms } from '../model/radar.js';

const whole = (from: number, to: number): { message: ReturnType<typeof mustBe> } => ({
  message: mustBe(`a whole number from ${from} to ${to}`),
});
const bar = { message: mustBe('a number from 0.2 to 1: the higher, the fewer joint needs are proposed') };

/** When the radar proposes a joint need. */
export class RadarSettings {
  /** How many municipalities say the same. */
  @Type(() => Number)
  @IsInt(whole(2, 50))
  @Min(2, whole(2, 50))
  @Max(50, whole(2, 50))
  RADAR_MUNICIPALITIES = 3;

  /** In how many counties. */
  @Type(() => Number)
  @IsInt(whole(1, 21))
  @Min(1, whole(1, 21))
  @Max(21, whole(1, 21))
  @ValidateBy({
    name: 'isAtMostMunicipalities',
    validator: {
      validate: (value, args) => Number(value) <= (args!.object as RadarSettings).RADAR_MUNICIPALITIES,
      defaultMessage: mustBe('at most RADAR_MUNICIPALITIES: a municipality lies in one county'),
    },
  })
  RADAR_COUNTIES = 2;

  /** Within how many days. */
  @Type(() => Number)
  @IsInt(whole(1, 730))
  @Min(1, whole(1, 730))
  @Max(730, whole(1, 730))
  RADAR_DAYS = 90;

  /** How alike the needs must be on average. */
  @Type(() => Number)
  @IsNumber({ allowNaN: false, allowInfinity: false }, bar)
  @Min(0.2, bar)
  @Max(1, bar)
  RADAR_BAR = 0.37;
}

export const radarTerms = (settings: RadarSettings): RadarTerms => ({
  municipalities: settings.RADAR_MUNICIPALITIES,
  counties: settings.RADAR_COUNTIES,
  bar: settings.RADAR_BAR,
});
