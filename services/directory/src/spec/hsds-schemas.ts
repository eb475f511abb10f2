import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import commonJs from 'ajv-formats';

// Under Jest's ESM the default of a CommonJS package is its exports.
const addFormats = commonJs as unknown as (ajv: Ajv2020) => Ajv2020;
const folder = new URL('../../standards/hsds-3/', import.meta.url);

/** A file of the published specification. */
export const published = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>;

/** What checks a thing against a published schema of HSDS 3. */
export function hsdsSchema(schema: object): ValidateFunction {
  const { $schema: _, ...rules } = schema as { $schema?: string };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(rules);
}

interface OpenApi {
  components: { schemas: { Page: object } };
}

/** The schema of what stands around a list. */
export const pageSchema = (): ValidateFunction =>
  hsdsSchema((published('openapi.json') as unknown as OpenApi).components.schemas.Page);
