import type { Role } from '@lanken/contracts';
import type { Installation } from '../installation/installation.js';
import { firstInvitation } from '../installation/plans.js';
import { ask } from './ask.js';

/** Somebody who holds a post, and the token of their sign-in. */
export interface Holder {
  token: string;
  person: string;
  appointment: string;
  organisation: string;
  county: string;
  municipality: string;
}

/** Everybody who has something to do in a journey. */
export interface People {
  administrator: { token: string };
  national: Holder;
  /** By the code of their county. */
  counties: Map<string, Holder>;
  municipalities: Holder[];
}

interface Organisation {
  id: string;
  name: string;
  county: string;
  municipality: string;
}

interface Listed<T> {
  items: T[];
}

const day = 86_400; // seconds

/** Brings people in through the directory's front doors: entered, appointed, invited, and each accepts. */
export class Seats {
  private constructor(
    private readonly installation: Installation,
    private readonly token: string,
  ) {}

  /** The first administrator, who seats all others. */
  static async open(installation: Installation): Promise<Seats> {
    const seats = new Seats(
      installation,
      await installation.issuer.token('administrator', { expiresIn: day }),
    );
    await seats.ask(`invitations/${firstInvitation}/accept`, { name: 'Ada Exempel' });
    return seats;
  }

  get administrator(): { token: string } {
    return { token: this.token };
  }

  /** The national officer, the coordinators of the municipalities, and those of their counties. */
  async seat(municipalities: readonly string[]): Promise<People> {
    const places = await this.organisations('municipality');
    const boards = await this.organisations('county_board');
    const agencies = await this.organisations('national_agency');
    const codes = new Set(municipalities);
    const wanted = places.filter(({ municipality }) => codes.has(municipality));
    const counties = new Set(wanted.map(({ county }) => county));
    const national = await this.holder(
      'national_officer',
      agencies.find(({ name }) => name === 'Folkhälsomyndigheten')!,
    );
    const people: People = {
      administrator: this.administrator,
      national,
      counties: new Map(),
      municipalities: [],
    };
    for (const board of boards.filter(({ county }) => counties.has(county)))
      people.counties.set(board.county, await this.holder('county_coordinator', board));
    for (const place of wanted) people.municipalities.push(await this.holder('municipal_coordinator', place));
    return people;
  }

  /** Enters somebody, appoints them to a post of the organisation, and lets them accept the invitation. */
  async holder(role: Role, organisation: Organisation): Promise<Holder> {
    const { id, name, county, municipality } = organisation;
    const subject = `${role} ${id}`;
    const email = `${role}-${county}-${municipality}@journey.example`;
    const person = await this.ask<{ id: string }>('persons', {
      name: `${role} ${name}`,
      email,
      organisation: id,
    });
    const post = await this.ask<{ id: string }>('posts', { organisation: id, role });
    const terms = { person: person.id, post: post.id, from: '2026-01-01' };
    const appointment = await this.ask<{ id: string }>('appointments', terms);
    const token = await this.signIn(person.id, subject);
    return { token, person: person.id, appointment: appointment.id, organisation: id, county, municipality };
  }

  /** Somebody else who holds the same role in the same organisation. */
  async colleague({ organisation, county, municipality }: Holder, role: Role): Promise<Holder> {
    const email = `colleague-${county}-${municipality}@journey.example`;
    const { id: person } = await this.ask<{ id: string }>('persons', {
      name: 'Kollega',
      email,
      organisation,
    });
    const post = await this.ask<{ id: string }>('posts', { organisation, role });
    const terms = { person, post: post.id, from: '2026-01-01' };
    const appointment = await this.ask<{ id: string }>('appointments', terms);
    const token = await this.signIn(person, `colleague ${person}`);
    return { token, person, appointment: appointment.id, organisation, county, municipality };
  }

  /** Invites a person, accepts for them, and gives the token of their sign-in. */
  async signIn(person: string, subject: string): Promise<string> {
    const token = await this.installation.issuer.token(subject, { expiresIn: day });
    const { code } = await this.ask<{ code: string }>(`persons/${person}/invite`, {});
    await ask(`${this.url}/invitations/${code}/accept`, token, {});
    return token;
  }

  async organisations(kind: string): Promise<Organisation[]> {
    const found: Organisation[] = [];
    for (let page = 1; ; page++) {
      const { items } = await this.ask<Listed<Organisation>>(
        `organisations?kind=${kind}&limit=200&page=${page}`,
      );
      found.push(...items);
      if (items.length < 200) return found;
    }
  }

  ask<T>(path: string, body?: object): Promise<T> {
    return ask<T>(`${this.url}/${path}`, this.token, body);
  }

  private get url(): string {
    return `${this.installation.urls.directory}/directory/v1`;
  }
}
