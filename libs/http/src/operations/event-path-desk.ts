import {
  Audit,
  HeldEvents,
  MessagingState,
  Replay,
  type EventPathState,
  type HeldEvent,
  type Verification,
} from '@lanken/messaging';
import { Body, Controller, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { Id } from '../input/id.js';
import { Holding } from '../sign-in/access.js';
import type { Actor } from '../sign-in/actor.js';
import { By } from '../sign-in/caller.js';

const states = ['waiting', 'retrying', 'parked', 'discarding', 'discarded'] as const;

class WhichHeld {
  /** All that are not discarded, unless told. */
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];
}

const IsAggregate = (): PropertyDecorator =>
  Matches(/^[a-z-]+\/[0-9a-f-]{36}(:\w+)?$/, {
    message: '$property must be a kind and an id, such as need/01990000-0000-7000-8000-000000000d01',
  });

class WhatToReplay {
  /** Only the events of this aggregate: `need/<id>`. */
  @IsOptional()
  @IsAggregate()
  aggregate?: string;

  /** Only those recorded at this time or later. */
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;
}

class WhatToVerify {
  /** The `next` of the verification before: goes on behind this aggregate. */
  @IsOptional()
  @IsAggregate()
  after?: string;
}

/** How an administrator looks after a service's event path: what waits, what is parked, what to publish again, and whether its log was tampered with. */
export function eventPathDesk(service: string): Type {
  @Controller(`${service}/v1`)
  class EventPathDesk {
    constructor(
      private readonly state: MessagingState,
      private readonly held: HeldEvents,
      private readonly replay: Replay,
      private readonly audit: Audit,
    ) {}

    @Get('event-path')
    @Holding('administrator')
    eventPath(): Promise<EventPathState> {
      return this.state.now();
    }

    @Get('held-events')
    @Holding('administrator')
    async heldEvents(@Query() { state }: WhichHeld): Promise<{ items: HeldEvent[] }> {
      return { items: await this.held.list(state ? [state] : []) };
    }

    @Post('held-events/:id/retry')
    @HttpCode(200)
    @Holding('administrator')
    async retryHeldEvent(@Id() id: string, @By() by: Actor): Promise<{ id: string }> {
      await this.held.retry(id, by.person);
      return { id };
    }

    @Post('held-events/:id/discard')
    @HttpCode(200)
    @Holding('administrator')
    async discardHeldEvent(@Id() id: string, @By() by: Actor): Promise<{ id: string }> {
      await this.held.discard(id, by.person);
      return { id };
    }

    @Post('replays')
    @HttpCode(200)
    @Holding('administrator')
    async replayEvents(@Body() { aggregate, since }: WhatToReplay): Promise<{ count: number }> {
      return { count: await this.replay.run({ aggregate, since: since ? new Date(since) : undefined }) };
    }

    @Get('audit')
    @Holding('administrator')
    verifyLog(@Query() { after }: WhatToVerify): Promise<Verification> {
      return this.audit.verify(after);
    }
  }
  return EventPathDesk;
}
