/** Says one line to the person at the terminal. */
export const sayLine = (line: string): void => console.log(line);
