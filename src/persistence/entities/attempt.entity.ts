/** How often in an hour somebody tried to verify, or something was tried. It is no record of the register: it is added to and deleted, and tells of nobody. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integer, text } from '../columns';

@Entity('attempt')
@Index('attempt_hour', ['hour'])
export class Attempt {
  /** A digest under a key that the service alone can derive. */
  @PrimaryColumn(text)
  key: string;

  /** Hours since 1970. */
  @PrimaryColumn(integer)
  hour: number;

  @Column(integer)
  count: number;
}
