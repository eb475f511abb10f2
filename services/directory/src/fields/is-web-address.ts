import { IsUrl } from 'class-validator';

/** An address on the web. */
export const IsWebAddress = (): PropertyDecorator =>
  IsUrl(
    { require_protocol: true, protocols: ['http', 'https'] },
    { message: '$property must be an address on the web that begins with https:// or http://' },
  );
