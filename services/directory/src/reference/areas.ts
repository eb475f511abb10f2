import { readCsv } from './csv.js';

export interface County {
  code: string;
  /** In the genitive where Swedish has it: "Kronobergs län". */
  name: string;
  shortName: string;
}

export interface Municipality {
  code: string;
  name: string;
  shortName: string;
  county: string;
}

const byCode = <A extends { code: string }>(areas: A[]): ReadonlyMap<string, A> =>
  new Map(areas.map((area) => [area.code, area]));

/** The 21 counties by their code. */
export const counties = byCode<County>(
  readCsv('counties.csv').map((row) => ({
    code: row.county_code!,
    name: row.county_name!,
    shortName: row.county_name_short!,
  })),
);

/** The 290 municipalities by their code. */
export const municipalities = byCode<Municipality>(
  readCsv('municipalities.csv').map((row) => ({
    code: row.municipality_code!,
    name: row.municipality_name!,
    shortName: row.municipality_name_short!,
    county: row.county_code!,
  })),
);
