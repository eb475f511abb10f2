import { Public } from '@lanken/http';
import { applyDecorators, Header } from '@nestjs/common';

/** Opens a question to everyone, also to pages of other sites in a browser, and lets its answer be kept for a while. */
export const OpenToAll = (): MethodDecorator =>
  applyDecorators(
    Public(),
    Header('access-control-allow-origin', '*'),
    Header('cache-control', 'public, max-age=300'),
  );
