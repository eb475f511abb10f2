import type { Access } from '../sign-in/access.js';
import type { Route } from './routes.js';
import type { Schemas } from './schemas.js';

const header = (name: string, required: boolean, description: string): object => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const appointment = header(
  'Lanken-Appointment',
  false,
  'The appointment that you act by; required when you hold several.',
);
const idempotencyKey = header(
  'Idempotency-Key',
  false,
  'Any text of up to 255 visible ASCII characters: the same command with the same key takes effect once.',
);
const ifMatch = header('If-Match', true, 'The ETag that you last saw.');

/** What a route is given besides its body. */
export function parametersOf(
  { method, parameters, query }: Route,
  access: Access | undefined,
  schemas: Schemas,
): object[] {
  return [
    ...parameters.map(({ name, isId }) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', ...(isId ? { format: 'uuid' } : {}) },
    })),
    ...(query ? schemas.fields(query).map((field) => ({ ...field, in: 'query' })) : []),
    ...(acts(access) ? [appointment] : []),
    ...(method === 'post' ? [idempotencyKey] : []),
    ...(conditional(method) ? [ifMatch] : []),
  ];
}

const acts = (access: Access | undefined): boolean =>
  access?.to === 'holders' || (access?.to === 'signed-in' && access.acting === true);

/** Whether a change by this method needs If-Match. */
export const conditional = (method: string): boolean => ['put', 'patch', 'delete'].includes(method);
