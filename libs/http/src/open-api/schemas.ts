import { fieldClasses, ownSchema, type EventClass, type Schema } from '@lanken/contracts';
import type { Type } from '@nestjs/common';

const prefix = '#/components/schemas/';

/** The schemas that a document refers to, made from the classes' validation rules. */
export class Schemas {
  readonly all: Record<string, Schema> = {};

  /** A reference to the class's schema, which is added with those of its fields. */
  of(type: Type): Schema {
    const each = [[type.name, type as EventClass] as const, ...fieldClasses(type as EventClass)];
    for (const [name, used] of each) this.all[name] ??= ownSchema(used, prefix);
    return { $ref: prefix + type.name };
  }

  /** The class's fields one by one: a query. What the class sets by itself is the default. */
  fields(type: Type): { name: string; required: boolean; schema: Schema }[] {
    const { properties = {}, required = [] } = ownSchema(type as EventClass, prefix);
    const defaults = new type() as Record<string, unknown>;
    return Object.entries(properties).map(([name, schema]) =>
      defaults[name] === undefined
        ? { name, required: required.includes(name), schema }
        : { name, required: false, schema: { ...schema, default: defaults[name] } },
    );
  }

  /** A page of things of the class. */
  pageOf(type: Type): Schema {
    const number = { type: 'integer' };
    const properties = {
      items: { type: 'array', items: this.of(type) },
      page: number,
      limit: number,
      total: number,
    };
    return { type: 'object', properties, required: Object.keys(properties) };
  }
}
