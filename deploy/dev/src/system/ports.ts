/** The port that is wanted for something, or none in particular; what is wanted and taken is avoided. */
export type WantedPort = (known: number) => number | undefined;

/** The same ports at every start, where they are free. */
export const knownPorts: WantedPort = (known) => known;

/** Any ports, beside a system that has the known ones. */
export const anyPorts: WantedPort = () => undefined;
