import { Refusal, type IdentifierScheme } from '@lanken/contracts';
import commonJs from 'organisationsnummer';

// Its types tell of an ES module; what Node loads is the class itself.
const Organisationsnummer = commonJs as unknown as typeof commonJs.default;

/** The identifier as it is kept; refuses what the register cannot have given, and what names a person. */
export function identifierOf(scheme: IdentifierScheme, given: string, pointer = '/value'): string {
  return scheme === 'organisationsnummer' ? numberOf(given, pointer) : wikidataOf(given, pointer);
}

function numberOf(given: string, pointer: string): string {
  const digits = given.replace(/^(SE|16)?(\d{6})-?(\d{4})(01)?$/, '$2$3');
  if (!/^\d{10}$/.test(digits) || !Organisationsnummer.valid(digits))
    throw unfit(
      'An organisationsnummer has ten digits, such as 202100-6545, and the last is a checksum of the others.',
      pointer,
    );
  // A sole trader's number is the person's own; the third digit of every other one is at least 2.
  if (Number(digits[2]) < 2 || Organisationsnummer.parse(digits).isPersonnummer())
    throw unfit('This is the personal identity number of a sole trader: those do not belong here.', pointer);
  return digits;
}

function wikidataOf(given: string, pointer: string): string {
  if (/^Q[1-9]\d{0,11}$/.test(given)) return given;
  throw unfit('An identifier of Wikidata is Q and a number, such as Q10494836.', pointer);
}

const unfit = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'identifier-invalid', message, [{ pointer, message }]);
