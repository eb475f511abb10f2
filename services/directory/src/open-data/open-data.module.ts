import { Module } from '@nestjs/common';
import { DescribeHsds } from './describe-hsds.js';
import { DescribeOpenData } from './describe-open-data.js';
import { ExportTabularPackage } from './export-tabular-package.js';
import { FindCoordinator } from './find-coordinator.js';
import { ListHsdsOrganizations } from './list-hsds-organizations.js';
import { ListHsdsServicesAtLocations } from './list-hsds-services-at-locations.js';
import { ListHsdsServices } from './list-hsds-services.js';
import { ShowVcard } from './show-vcard.js';

/** What everyone may know, in formats that others read. */
@Module({
  controllers: [
    DescribeHsds,
    ListHsdsOrganizations,
    ListHsdsServices,
    ListHsdsServicesAtLocations,
    ExportTabularPackage,
    ShowVcard,
    FindCoordinator,
    DescribeOpenData,
  ],
})
export class OpenDataModule {}
