import { ReportTexts } from '@lanken/contracts';
import { TextRedaction, textsOfSaid, type KnownText, type Said } from './text-redaction.js';
import type { YearlyReport } from './yearly-report.js';

/**
 * Which texts of a yearly report are blanked: `/texts/noticed` names a section in each of its versions, `/reason` why it was
 * reopened, each time.
 */
export class ReportRedaction extends TextRedaction {
  constructor(
    private readonly report: YearlyReport,
    history: Said[],
    pointers: string[],
  ) {
    super([...textsOfState(report), ...history.flatMap(textsOfSaid)], pointers, (pointer) => pointer);
  }

  blankReport(): void {
    const left = Object.entries(this.report.texts).filter(
      ([section, text]) => !this.hitsNow([`/texts/${section}`, text as string]),
    );
    this.report.texts = Object.assign(new ReportTexts(), Object.fromEntries(left));
  }
}

const textsOfState = ({ texts }: YearlyReport): KnownText[] =>
  Object.entries(texts).map(([section, text]): KnownText => [`/texts/${section}`, text as string]);
