import { published } from '../spec/hsds-schemas.js';
import { hsdsTables, type HsdsTable } from './hsds-columns.js';

interface PublishedTable {
  name: string;
  path: string;
  schema: {
    fields: { name: string; type: string; constraints?: { required?: boolean } }[];
    foreignKeys?: { fields: string; reference: { resource: string } }[];
  };
}

const { resources } = published('datapackage.json') as unknown as { resources: PublishedTable[] };

describe.each(Object.entries<HsdsTable>(hsdsTables))(
  'the table %s',
  (name, { path, columns, refersTo = {} }) => {
    const table = resources.find((resource) => resource.name === name)!;
    const own = (field: { name: string }) => columns[field.name];

    it('has the path, the columns and the types that are published', () => {
      expect(path).toBe(table.path);
      const types = Object.fromEntries(table.schema.fields.map(({ name: field, type }) => [field, type]));
      for (const [column, type] of Object.entries(columns))
        expect([column, type.replace('!', '')]).toEqual([column, types[column]]);
    });

    it('has every column that is required, in every row', () => {
      const required = table.schema.fields.filter(({ constraints }) => constraints?.required);
      for (const field of required) expect([field.name, own(field)]).toEqual([field.name, `${field.type}!`]);
    });

    it('refers as is published', () => {
      for (const [column, resource] of Object.entries(refersTo))
        expect(table.schema.foreignKeys).toContainEqual({
          fields: column,
          reference: { resource, fields: 'id' },
        });
    });
  },
);
