import { Answers, By, Holding, InLanguage, type Actor, type Language } from '@lanken/http';
import { Controller, Get, Header, Param, Req, StreamableFile } from '@nestjs/common';
import { networkRoles } from '../model/need-reading.js';
import { KnownPlaces } from '../places/known-places.js';
import { needsBehind } from './needs-behind.js';
import { ReadReport } from './read-report.js';
import { reportDocument } from './report-document.js';
import { ReportView, viewOfReport } from './report-view.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller('needs/v1/yearly-reports')
export class ShowYearlyReport {
  constructor(
    private readonly reports: ReadReport,
    private readonly places: KnownPlaces,
  ) {}

  /** The county's yearly report as data; each figure with the address of the needs behind it. */
  @Get(':county/:year')
  @Holding(...networkRoles)
  @Answers(ReportView)
  async show(
    @Param('county') county: string,
    @Param('year') year: string,
    @By() by: Actor,
  ): Promise<ReportView> {
    const { report, figures } = await this.reports.of(county, year, by);
    return viewOfReport(report, figures, needsBehind(report, figures, by));
  }

  /** The county's yearly report as a Word document; each figure is a link to the needs behind it. */
  @Get(':county/:year/document')
  @Holding(...networkRoles)
  @Header('content-type', docx)
  async document(
    @Param('county') county: string,
    @Param('year') year: string,
    @By() by: Actor,
    @InLanguage() language: Language,
    @Req() { protocol, host }: { protocol: string; host: string },
  ): Promise<StreamableFile> {
    const { report, figures } = await this.reports.of(county, year, by);
    const places = await this.places.now();
    const behind = needsBehind(report, figures, by);
    const file = await reportDocument(
      {
        report,
        figures,
        nameOf: (area) => places.nameOf(area),
        linkTo: (pointer) => behind[pointer] && `${protocol}://${host}${behind[pointer]}`,
      },
      language,
    );
    return new StreamableFile(file, {
      type: docx,
      disposition: `attachment; filename="needs-of-support-${county}-${year}.docx"`,
    });
  }
}
