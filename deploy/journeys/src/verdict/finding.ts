/** Something that must not be. */
export interface Finding {
  what:
    | 'lost'
    | 'twice'
    | 'out of order'
    | 'never happened'
    | 'made twice'
    | 'left over'
    | 'answered wrongly'
    | 'ended by itself';
  /** In words, with what is needed to look after it. */
  text: string;
}
