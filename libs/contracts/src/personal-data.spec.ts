import {
  allEvents,
  eventFacts,
  eventType,
  NeedAttachmentAdded,
  OrganisationFacts,
  schemaOf,
  type Schema,
} from './index.js';

const denied = new Set(
  (
    'name names firstname lastname forename surname fullname nickname given family namn fornamn efternamn ' +
    'mail mails email emails epost phone phones telephone telefon mobile mobil fax contact contacts kontakt ' +
    'address addresses adress street postal postcode zip birth birthday born age gender sex ' +
    'personnummer ssn identification username login user signature photo ip'
  ).split(' '),
);

const words = (field: string): string[] => [
  field.toLowerCase(),
  ...field.split(/(?=[A-Z])|[-_]/).map((word) => word.toLowerCase()),
];

/** Pointers to the fields whose name says that they hold a name or contact data. */
function personalFields(schema: Schema, pointer = ''): string[] {
  const below = [
    ...Object.entries(schema.definitions ?? {}),
    ...(schema.items ? [['*', schema.items] as const] : []),
  ];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([field, inner]) => [
      ...(words(field).some((word) => denied.has(word)) ? [`${pointer}/${field}`] : []),
      ...personalFields(inner, `${pointer}/${field}`),
    ]),
    ...below.flatMap(([name, inner]) => personalFields(inner, `${pointer}/${name}`)),
  ];
}

describe.each(allEvents().map((event) => [eventType(event), event] as const))('%s', (_, event) => {
  it('has no field for a name or contact data', () => {
    // An organisation's name is public, and whoever follows the directory shows it; a file's is a text, redacted as such.
    const named = event.prototype instanceof OrganisationFacts || event === NeedAttachmentAdded;
    const open = named ? ['/name'] : [];
    expect(personalFields(schemaOf(event)).filter((pointer) => !open.includes(pointer))).toEqual([]);
  });

  it("has nobody's address or number in its example", () => {
    const texts = JSON.stringify(eventFacts(event).example).replaceAll(
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      '',
    );
    expect(texts).not.toMatch(/[\w.]+@\w+|\+46|\b\d{6,8}-\d{4}\b/);
  });
});

describe('the search for personal data', () => {
  const text = { type: 'string' };

  it.each([
    'name',
    'handlerName',
    'firstname',
    'email',
    'contactPhone',
    'e_mail',
    'streetAddress',
    'personnummer',
  ])('finds a field named %s', (field) =>
    expect(personalFields({ properties: { [field]: text } })).toEqual([`/${field}`]),
  );

  it('finds it in parts and lists', () => {
    const part = { properties: { name: text } };
    const list = { properties: { all: { type: 'array', items: part } } };
    expect(personalFields({ definitions: { Handler: part }, ...list })).toEqual([
      '/all/*/name',
      '/Handler/name',
    ]);
  });

  it.each(['personRef', 'appointment', 'role', 'title', 'by'])('lets %s be', (field) => {
    expect(personalFields({ properties: { [field]: text } })).toEqual([]);
  });
});
