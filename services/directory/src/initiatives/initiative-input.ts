import {
  AreSubstanceAreas,
  initiativeTextLimits,
  substanceAreas,
  type SubstanceArea,
} from '@lanken/contracts';
import { IsIn } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';

/** What an initiative is, as somebody writes it. */
export class InitiativeInput {
  @IsLine(initiativeTextLimits.title)
  title: string;

  @IsWritten(initiativeTextLimits.purpose)
  purpose: string;

  /** All of them unless told. */
  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[] = [...substanceAreas];

  @IsIn(['public', 'network'])
  visibility: 'public' | 'network' = 'network';
}
