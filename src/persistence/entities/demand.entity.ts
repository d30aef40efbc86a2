/** How often something was asked for in vain in a month. It is no record of the register: it is added to and deleted, and has nothing of who asked. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integer, text } from '../columns';

@Entity('demand')
@Index('demand_month', ['month'])
export class Demand {
  /** The code of a certificate that was held, without any that were held beside it. */
  @PrimaryColumn(text)
  certificate: string;

  /** The code of the post that was asked about. */
  @PrimaryColumn(text)
  post: string;

  /** The code of the region that was asked about. */
  @PrimaryColumn(text)
  region: string;

  @PrimaryColumn(text)
  purpose: string;

  /** As `YYYY-MM`, in UTC+8. */
  @PrimaryColumn(text)
  month: string;

  @Column(integer)
  count: number;
}
