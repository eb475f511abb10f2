import { Matches } from 'class-validator';

/** Names the thing that events are about: `need/<id>`. */
export const IsAggregate = (): PropertyDecorator =>
  Matches(/^[a-z-]+\/[0-9a-f-]{36}(:\w+)?$/, {
    message: '$property must be a kind and an id, such as need/01990000-0000-7000-8000-000000000d01',
  });
