import ICAL from 'ical.js';
import type { ContactShown } from '../offers/contact-shown.js';
import { writeVcard } from './write-vcard.js';

const contact: ContactShown = {
  id: '01990000-0000-7000-8000-000000001801',
  sequence: 1,
  organisation: '01990000-0000-7000-8000-000000000780',
  organisationName: 'Växjö kommun; Arbete, välfärd',
  title: 'ANDTS-samordning: barn, unga',
  role: 'municipal_coordinator',
  offer: null,
  email: 'andts@vaxjo.example',
  phone: '0470-410 00',
  web: 'https://vaxjo.example/andts?a=1,2;3',
  visibility: 'public',
  freshness: 'fresh',
  verified: null,
  changed: new Date('2026-03-01T10:00:00.123Z'),
};

const read = (text: string) => {
  const card = new ICAL.Component(ICAL.parse(text) as unknown[] as [string, unknown[], unknown[]]);
  return (name: string) => card.getFirstPropertyValue(name);
};

describe('a vCard', () => {
  it('is read back as it was written, whatever signs it has', () => {
    const text = writeVcard(contact);
    expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n[^]*\r\nEND:VCARD\r\n$/);
    const said = read(text);
    expect(said('fn')).toBe('ANDTS-samordning: barn, unga, Växjö kommun; Arbete, välfärd');
    expect([said('org')].flat()).toEqual(['Växjö kommun; Arbete, välfärd']);
    expect(said('role')).toBe('Kommunal ANDTS-samordnare');
    expect(said('email')).toBe('andts@vaxjo.example');
    expect(said('url')).toBe('https://vaxjo.example/andts?a=1%2C2;3');
    expect(said('uid')).toBe(`urn:uuid:${contact.id}`);
    expect(text).toContain('REV:20260301T100000Z');
  });

  it.each([
    ['0470-410 00', '+4647041000'],
    ['+46 (0)470 410 00', '+4647041000'],
    ['0046 470 410 00', '+4647041000'],
  ])('dials %s', (phone, expected) => {
    const text = writeVcard({ ...contact, phone });
    expect(read(text)('tel')).toBe(expected);
    expect(text).toMatch(/^TEL;[A-Z=;]*TYPE=work,voice[A-Z=;]*:/m);
  });

  it('says of a bare mailbox no more than there is', () => {
    const text = writeVcard({ ...contact, phone: null, web: null, role: null });
    for (const name of ['TEL', 'URL', 'ROLE']) expect(text).not.toMatch(new RegExp(`^${name}`, 'm'));
  });
});
