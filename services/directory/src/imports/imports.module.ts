import { Module } from '@nestjs/common';
import { ApplyImport } from './apply-import.js';
import { ExportReport } from './export-report.js';
import { ForgetImports } from './forget-imports.js';
import { PreviewImport } from './preview-import.js';
import { ShowImport } from './show-import.js';
import { ShowImportHistory } from './show-import-history.js';
import { ShowTemplate } from './show-template.js';
import { UndoImport } from './undo-import.js';

/** Many organisations, persons or appointments at once, from a file. */
@Module({
  controllers: [
    PreviewImport,
    ApplyImport,
    UndoImport,
    ShowImport,
    ExportReport,
    ShowImportHistory,
    ShowTemplate,
  ],
  providers: [ForgetImports],
})
export class ImportsModule {}
