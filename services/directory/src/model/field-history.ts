/** An event as the audit trail has it. */
export interface Past {
  type: string;
  time: Date;
  data: object;
}

/** One field of an entry was changed, when and by whom. */
export interface FieldChange {
  field: string;
  /** None: there was nothing. */
  before: unknown;
  after: unknown;
  time: Date;
  by: unknown;
}

const factOf = (type: string): string => type.split('.').slice(3, 5).join('.');

// What names the thing itself, or explains the event, is no field of the entry.
const noFields = new Set(['organisation', 'post', 'appointment', 'personRef', 'by', 'reason', 'formerly']);
const explaining = new Set(['formerCounty', 'formerMunicipality', 'successor', 'onLeave']);

/** The fields of the entry as an event says them; `whole` when what it leaves out is no longer there. */
function told(
  fact: string,
  data: Record<string, unknown>,
): { fields: Record<string, unknown>; whole: boolean } {
  const rest = (without: string[] = []): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(data).filter(
        ([field]) => !noFields.has(field) && !explaining.has(field) && !without.includes(field),
      ),
    );
  switch (fact) {
    case 'organisation.identified':
      return { fields: { [String(data.scheme)]: data.value ?? null }, whole: false };
    case 'organisation.area-set':
      return {
        fields: { [`worksIn ${String(data.area)} ${String(data.from)}`]: data.to ?? 'open' },
        whole: false,
      };
    case 'organisation.renamed':
    case 'organisation.moved':
      return { fields: rest(['from']), whole: false };
    case 'organisation.merged':
    case 'organisation.dissolved':
      return {
        fields: { state: fact.split('.')[1], ceased: data.from, successor: data.successor ?? null },
        whole: false,
      };
    case 'organisation.proposed':
    case 'organisation.registered':
      return {
        fields: { ...rest(), state: fact.endsWith('proposed') ? 'proposed' : 'active' },
        whole: false,
      };
    case 'organisation.rejected':
      return { fields: { state: 'rejected' }, whole: false };
    case 'post.closed':
      return { fields: { closed: data.from }, whole: false };
    case 'appointment.ended':
      return { fields: { ended: data.ended }, whole: false };
    case 'post.established':
    case 'post.revised':
    case 'appointment.started':
    case 'appointment.revised':
    case 'appointment.leave-set':
    case 'appointment.returned':
      return { fields: rest(), whole: true };
    default:
      return { fields: {}, whole: false };
  }
}

/** What changed, field by field, in what was said of a thing from its beginning on; the first event changes nothing. */
export function fieldChanges(events: Past[]): FieldChange[] {
  const known: Record<string, unknown> = {};
  return events.flatMap(({ type, time, data }, at) => {
    const { by } = data as { by: unknown };
    const { fields, whole } = told(factOf(type), data as Record<string, unknown>);
    const gone = whole ? Object.keys(known).filter((field) => !(field in fields)) : [];
    const after = { ...fields, ...Object.fromEntries(gone.map((field) => [field, null])) };
    const changed = Object.entries(after).filter(([field, value]) => !same(known[field] ?? null, value));
    const changes = changed.map(([field, value]) => ({
      field,
      before: known[field] ?? null,
      after: value,
      time,
      by,
    }));
    Object.assign(known, after);
    return at ? changes : [];
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
