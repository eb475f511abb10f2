import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { FieldProblem } from '@lanken/contracts';

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The problems of an input, one for each wrong field, with a JSON pointer to it. */
export const wrongFields = (errors: ValidationError[], at = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const pointer = `${at}/${escape(error.property)}`;
    const nested = wrongFields(error.children ?? [], pointer);
    if (!error.constraints) return nested;
    return [...(wrongItems(error, pointer) ?? [{ pointer, message: messageOf(error) }]), ...nested];
  });

function messageOf({ property, value, constraints }: ValidationError): string {
  if (constraints!.whitelistValidation) return `${property} is not a field here`;
  const message = Object.values(constraints!).join('; ');
  return value === undefined ? `${property} is missing: ${message}` : message;
}

// A rule for each item fails for the whole array: asking again, item by item, tells which.
function wrongItems(
  { target, property, value, constraints }: ValidationError,
  pointer: string,
): FieldProblem[] | undefined {
  if (!Array.isArray(value) || !target) return undefined;
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const perItem = new Set(
    rules.filter((rule) => rule.propertyName === property && rule.each).map((rule) => rule.name),
  );
  if (!Object.keys(constraints!).every((rule) => perItem.has(rule))) return undefined;
  const items: unknown[] = value;
  return items.flatMap((item, index) => {
    const alone = Object.assign(Object.create(Object.getPrototypeOf(target) as object) as object, target, {
      [property]: [item],
    });
    const failed = validateSync(alone).find((error) => error.property === property);
    const messages = Object.entries(failed?.constraints ?? {}).filter(([rule]) => perItem.has(rule));
    const message = messages.map(([, said]) => said.replace(/^each value in /, '')).join('; ');
    return message ? [{ pointer: `${pointer}/${index}`, message }] : [];
  });
}
