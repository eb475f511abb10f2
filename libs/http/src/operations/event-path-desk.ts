import { HeldEvents, MessagingState, Replay, type EventPathState, type HeldEvent } from '@lanken/messaging';
import { Body, Controller, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional } from 'class-validator';
import { Id } from '../input/id.js';
import { Holding } from '../sign-in/access.js';
import type { Actor } from '../sign-in/actor.js';
import { By } from '../sign-in/caller.js';
import { IsAggregate } from './is-aggregate.js';

const states = ['waiting', 'retrying', 'parked', 'discarding', 'discarded'] as const;

class WhichHeld {
  /** All that are not discarded, unless told. */
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];
}

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

/** How an administrator looks after a service's event path: what waits, what is parked, what to publish again. */
export function eventPathDesk(service: string): Type {
  @Controller(`${service}/v1`)
  class EventPathDesk {
    constructor(
      private readonly state: MessagingState,
      private readonly held: HeldEvents,
      private readonly replay: Replay,
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
  }
  return EventPathDesk;
}
