import { AreSubstanceAreas, IsCountyCode, Refusal } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { inputOf } from './input-pipe.js';
import { Paging } from './paging.js';

class Where {
  @IsCountyCode()
  county: string;
}

class Input {
  @IsString()
  @MaxLength(10)
  title: string;

  @IsIn(['low', 'high'])
  urgency: string;

  @IsOptional()
  @AreSubstanceAreas()
  areas?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Where)
  where?: Where;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Where)
  others?: Where[];
}

const right = { title: 'a title', urgency: 'low' };

function refusal(value: unknown, Class: new () => object = Input, where: 'body' | 'query' = 'body'): Refusal {
  try {
    inputOf(Class, value, where);
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('it was not refused');
}

describe('input', () => {
  it('becomes an instance of its class when it keeps the rules', () => {
    const input = inputOf(Input, { ...right, areas: ['alcohol'], where: { county: '07' } }, 'body');
    expect(input).toBeInstanceOf(Input);
    expect(input.where).toBeInstanceOf(Where);
  });

  it('is refused with a pointer to each wrong field', () => {
    const { code, errors } = refusal({ title: 'far too long a title', urgency: 'extreme', colour: 'red' });
    expect(code).toBe('invalid-input');
    expect(errors).toEqual([
      { pointer: '/colour', message: 'colour is not a field here' },
      { pointer: '/title', message: 'title must be shorter than or equal to 10 characters' },
      { pointer: '/urgency', message: 'urgency must be one of the following values: low, high' },
    ]);
  });

  it('is told which fields are missing, also when there is no body at all', () => {
    expect(refusal(undefined).errors.map(({ pointer }) => pointer)).toEqual(['/title', '/urgency']);
    expect(refusal({ urgency: 'low' }).errors[0]!.message).toMatch(/^title is missing: title must be/);
  });

  it('is told which items of a list are wrong', () => {
    expect(refusal({ ...right, areas: ['alcohol', 'coffee', 7] }).errors).toEqual([
      {
        pointer: '/areas/1',
        message: expect.stringContaining('areas must be one of the following values: alcohol') as string,
      },
      {
        pointer: '/areas/2',
        message: expect.stringContaining('areas must be one of the following values') as string,
      },
    ]);
    expect(refusal({ ...right, areas: [] }).errors).toEqual([
      { pointer: '/areas', message: expect.stringContaining('at least 1') as string },
    ]);
  });

  it('is pointed at in what is nested', () => {
    expect(refusal({ ...right, where: { county: 'seven' } }).errors[0]!.pointer).toBe('/where/county');
    expect(refusal({ ...right, where: { county: '07', street: 'x' } }).errors[0]!.pointer).toBe(
      '/where/street',
    );
    expect(refusal({ ...right, others: [{ county: '07' }, { county: 7 }] }).errors[0]!.pointer).toBe(
      '/others/1/county',
    );
    expect(refusal({ ...right, 'a/b~c': 1 }).errors[0]!.pointer).toBe('/a~1b~0c');
  });

  it('is not converted: a code as a number is refused', () => {
    expect(refusal({ ...right, where: { county: 7 } }).errors).toEqual([
      { pointer: '/where/county', message: 'county must be a county code: two digits as text, such as "07"' },
    ]);
    expect(refusal({ ...right, title: 5 }).errors[0]!.pointer).toBe('/title');
  });

  it('must be an object', () => {
    for (const value of [[], 'text', 5, true]) expect(refusal(value).errors[0]!.pointer).toBe('');
  });

  it('must be one object where the class has one, and a list where it has a list', () => {
    expect(refusal({ ...right, where: [{ county: '07' }] }).errors[0]!.pointer).toBe('/where');
    expect(refusal({ ...right, others: { county: '07' } }).errors[0]!.pointer).toBe('/others');
  });

  it('is refused when it is nested too deeply', () => {
    const deep = JSON.parse(`${'{"where":'.repeat(30_000)}{}${'}'.repeat(30_000)}`) as object;
    expect(refusal({ ...right, ...deep }).code).toBe('invalid-input');
  });
});

describe('paging', () => {
  it('begins with 20 on page 1', () => {
    expect(inputOf(Paging, {}, 'query')).toEqual({ limit: 20, page: 1 });
    expect(inputOf(Paging, { limit: '200', page: '3' }, 'query')).toEqual({ limit: 200, page: 3 });
  });

  it('takes only whole numbers in their bounds', () => {
    for (const limit of ['0', '201', '-1', '1.5', '1e2', '0x10', 'many', '', ['1', '2']])
      expect(refusal({ limit }, Paging, 'query').errors[0]!.pointer).toBe('/limit');
  });
});
