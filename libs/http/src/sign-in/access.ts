import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '@lanken/contracts';

/** Who may call a use case. */
export type Access =
  { to: 'everyone' } | { to: 'signed-in'; acting?: boolean } | { to: 'holders'; roles: readonly Role[] };

const accessKey = 'lanken:access';

/** Opens a use case to who holds one of the roles by an appointment in force; gives `@By()`. */
export const Holding = (...roles: [Role, ...Role[]]): CustomDecorator =>
  SetMetadata(accessKey, { to: 'holders', roles } satisfies Access);

/**
 * Opens a use case to everybody with a valid token, appointed or not; gives `@Caller()`. With `acting` it also gives
 * `@By()`, where the caller holds any appointment.
 */
export const SignedIn = (how: { acting?: boolean } = {}): CustomDecorator =>
  SetMetadata(accessKey, { to: 'signed-in', ...how } satisfies Access);

/** Opens a use case to everyone. */
export const Public = (): CustomDecorator => SetMetadata(accessKey, { to: 'everyone' } satisfies Access);

/** Who may call the method; undefined, where nothing is declared, means nobody. */
export const accessOf = (method: object, controller: object): Access | undefined =>
  (Reflect.getMetadata(accessKey, method) ?? Reflect.getMetadata(accessKey, controller)) as
    Access | undefined;
