import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { counties } from '../reference/areas.js';

const message = 'each of $property must be the code of a county, as text: two digits such as "07"';

/** The codes of counties, each once; there may be none. */
export const AreKnownCounties = (): PropertyDecorator => (prototype, key) => {
  const rules = [
    IsArray(),
    ArrayMaxSize(counties.size),
    ArrayUnique(),
    IsIn([...counties.keys()], { each: true, message }),
  ];
  for (const decorate of rules) decorate(prototype, key);
};
