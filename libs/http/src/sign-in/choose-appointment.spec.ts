import type { Role } from '@lanken/contracts';
import type { Actor } from './actor.js';
import { chooseAppointment } from './choose-appointment.js';
import type { HeldAppointment, Standing } from './rights.js';

const person = '01990000-0000-7000-8000-000000000a01';
const held = (id: string, role: Role): HeldAppointment => ({
  appointment: `01990000-0000-7000-8000-000000000c${id}`,
  organisation: '01990000-0000-7000-8000-000000000780',
  role,
  level: 'local',
  county: '07',
  municipality: '0780',
  substanceAreas: ['alcohol'],
  readOnly: false,
});
const municipal = held('01', 'municipal_coordinator');
const county = held('02', 'county_coordinator');

const choose = (standing: Standing, chosen: string | undefined, roles: Role[]): Actor =>
  chooseAppointment(standing, chosen, roles, true);

describe('the appointment that somebody acts by', () => {
  it('is the only one they hold', () => {
    const actor = choose({ person, appointments: [municipal] }, undefined, ['municipal_coordinator']);
    const { readOnly: _, ...given } = municipal;
    expect(actor).toMatchObject({ person, ...given });
    const { appointment, organisation } = municipal;
    expect(actor.by()).toEqual({ actor: 'person', personRef: person, appointment, organisation });
  });

  it('is chosen where they hold several', () => {
    const standing = { person, appointments: [municipal, county] };
    expect(choose(standing, county.appointment.toUpperCase(), ['county_coordinator']).appointment).toBe(
      county.appointment,
    );
    expect(() => choose(standing, undefined, ['county_coordinator'])).toThrow(
      expect.objectContaining({
        code: 'appointment-required',
        status: 400,
        message: expect.stringContaining(county.appointment) as string,
      }),
    );
  });

  it('must be theirs and in force', () => {
    expect(() =>
      choose({ person, appointments: [municipal] }, county.appointment, ['county_coordinator']),
    ).toThrow(expect.objectContaining({ code: 'appointment-not-held', status: 403 }));
  });

  it('must give the role: none implies another', () => {
    expect(() =>
      choose({ person, appointments: [held('03', 'administrator')] }, undefined, [
        'county_coordinator',
        'auditor',
      ]),
    ).toThrow(
      expect.objectContaining({
        code: 'role-required',
        status: 403,
        message: expect.stringContaining('county_coordinator or auditor') as string,
      }),
    );
  });

  it('is none for who holds none, and for a sign-in that belongs to nobody', () => {
    const none = expect.objectContaining({ code: 'no-appointment', status: 403 }) as Error;
    expect(() => choose({ person, appointments: [] }, undefined, ['auditor'])).toThrow(none);
    expect(() => choose({ appointments: [] }, undefined, ['auditor'])).toThrow(none);
  });

  it('changes nothing when it is for reading', () => {
    const standing = { person, appointments: [{ ...county, readOnly: true }] };
    expect(chooseAppointment(standing, undefined, ['county_coordinator'], false).role).toBe(
      'county_coordinator',
    );
    expect(() => choose(standing, undefined, ['county_coordinator'])).toThrow(
      expect.objectContaining({ code: 'read-only', status: 403 }),
    );
  });
});
