import { redactionReasons, type RedactionReason } from '@lanken/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';

/** Of what has one text. */
export class ReasonOfRedaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;
}

/** Of what has several. */
export class RedactionAsked extends ReasonOfRedaction {
  /**
   * JSON pointers to the texts in the thing as GET shows it, such as `/description`, `/history/2/data/reason` or
   * `/versions/1/tried`; of a need `/attachments/0/content` is the content of a file.
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^(\/[\w-]{1,50}){1,8}$/, {
    each: true,
    message: 'each text must be a JSON pointer to it, such as /description',
  })
  texts: string[];
}
