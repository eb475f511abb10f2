import { Audit, Redactions, type RedactedAggregate, type Verification } from '@lanken/messaging';
import { Controller, Get, Query, type Type } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { Holding } from '../sign-in/access.js';
import { IsAggregate } from './is-aggregate.js';

class Behind {
  /** Goes on behind this one: the `next` of the verification before, or the last of the list before. */
  @IsOptional()
  @IsAggregate()
  after?: string;
}

class WhichRedacted extends Behind {
  /** Only this one. */
  @IsOptional()
  @IsAggregate()
  aggregate?: string;
}

/** How an administrator looks after the log of what a service has said: was it tampered with, what was redacted. */
export function logDesk(service: string): Type {
  @Controller(`${service}/v1`)
  class LogDesk {
    constructor(
      private readonly audit: Audit,
      private readonly redactions: Redactions,
    ) {}

    @Get('audit')
    @Holding('administrator')
    verify(@Query() { after }: Behind): Promise<Verification> {
      return this.audit.verify(after);
    }

    @Get('redactions')
    @Holding('administrator')
    async listRedactions(@Query() asked: WhichRedacted): Promise<{ items: RedactedAggregate[] }> {
      return { items: await this.redactions.list(asked) };
    }
  }
  return LogDesk;
}
