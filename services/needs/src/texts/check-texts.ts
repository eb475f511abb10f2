import { needTextLimits } from '@lanken/contracts';
import { Answers, Holding } from '@lanken/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { networkRoles } from '../model/need-reading.js';
import { findIn } from '../model/personal-data/check-texts.js';
import { IsWritten } from '../needs/is-written.js';
import { TextFinding, textFinding } from './text-finding.js';

class WrittenText {
  /** What the caller calls the text: the finding says it again. */
  @Matches(/^(\/[\w-]{1,50}){1,5}$/, { message: 'pointer must be a JSON pointer, such as /description' })
  pointer: string;

  @IsWritten(needTextLimits.description)
  text: string;
}

export class TextsToCheck {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => WrittenText)
  texts: WrittenText[];
}

export class TextFindings {
  @ValidateNested({ each: true })
  @Type(() => TextFinding)
  findings: TextFinding[];
}

@Controller('needs/v1/text-check')
export class CheckTexts {
  /** Looks for personal data while somebody writes; keeps nothing. */
  @Post()
  @HttpCode(200)
  @Holding(...networkRoles)
  @Answers(TextFindings)
  check(@Body() { texts }: TextsToCheck): TextFindings {
    return { findings: texts.flatMap(({ pointer, text }) => findIn({ [pointer]: text }).map(textFinding)) };
  }
}
