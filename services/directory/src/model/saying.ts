/** An event of the given class that says `data`. */
export const saying = <E extends object>(event: new () => E, data: E): E => Object.assign(new event(), data);
