/** The environment is not as it must be; the message names every variable that is wrong and what would be right. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}
