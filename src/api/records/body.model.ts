/** Bodies: who awards, decides, teaches and employs; whom to ask there, and how to have a decision reviewed. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Body, BodyKind, Catalogue, Contact, LanguageTag, Review, Text } from '../../recognition';
import { BodyKindEnum } from '../enums';
import { nameIn } from '../names';
import { TextField } from '../text-field';
import { NamedRecordModel, views } from './record.model';
import { RegionModel } from './reference-data.model';

const inLanguage = (text: Text | undefined, language: LanguageTag): string | null =>
  text === undefined ? null : nameIn(text, language);

@ObjectType('Contact', {
  description:
    'An office that answers enquiries: it has an address, a telephone, an e-mail or a website. No person is named.',
})
export class ContactModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly contact: Contact,
  ) {}

  @TextField({ nullable: true, description: 'Which office it is, or what it is to be asked about.' })
  name(language: LanguageTag): string | null {
    return inLanguage(this.contact.name, language);
  }

  @TextField({ nullable: true, description: 'Its postal address, on one line.' })
  address(language: LanguageTag): string | null {
    return inLanguage(this.contact.address, language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its telephone number as it is dialled from abroad, as `+853 0000 0000`.',
  })
  get telephone(): string | undefined {
    return this.contact.telephone;
  }

  @Field(() => String, { nullable: true, description: 'Its e-mail address.' })
  get email(): string | undefined {
    return this.contact.email;
  }

  @Field(() => String, { nullable: true, description: 'The address of its page for enquiries.' })
  get website(): string | undefined {
    return this.contact.website;
  }

  @TextField({ nullable: true, description: 'When it is open.' })
  openingHours(language: LanguageTag): string | null {
    return inLanguage(this.contact.openingHours, language);
  }

  @Field(() => [RegionModel], {
    description: 'The regions that it is for, with all that lies below; empty = everywhere.',
  })
  get regions(): readonly RegionModel[] {
    return views(this.catalogue, 'regions', RegionModel, this.contact.regions);
  }
}

@ObjectType('Review', { description: 'How to have a decision of a body reviewed.' })
export class ReviewModel {
  constructor(private readonly review: Review) {}

  @TextField({ description: 'What to do, and before whom.' })
  text(language: LanguageTag): string {
    return nameIn(this.review.text, language);
  }

  @Field(() => String, { nullable: true, description: 'The address at which it is to be read.' })
  get website(): string | undefined {
    return this.review.website;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Within how many days of the decision it is to be asked for; null = not known.',
  })
  get days(): number | undefined {
    return this.review.days;
  }
}

@ObjectType('Body', {
  implements: () => [NamedRecordModel],
  description: 'An awarding body, a competent authority, a school, an employer …',
})
export class BodyModel extends NamedRecordModel<Body> {
  @Field(() => [BodyKindEnum], { description: 'What it does.' })
  get kinds(): readonly BodyKind[] {
    return this.record.kinds;
  }

  @Field(() => RegionModel, { nullable: true, description: 'Where it is at home.' })
  get region(): RegionModel | null {
    return this.optional('regions', RegionModel, this.record.region);
  }

  @Field(() => String, { nullable: true, description: 'Its address on the web.' })
  get website(): string | undefined {
    return this.record.website;
  }

  @Field(() => [ContactModel], { description: 'Whom to ask; empty where it is not known.' })
  get contacts(): readonly ContactModel[] {
    return (this.record.contacts ?? []).map((contact) => new ContactModel(this.catalogue, contact));
  }

  @Field(() => ReviewModel, {
    nullable: true,
    description: 'How to have a decision of it reviewed; null = not known.',
  })
  get review(): ReviewModel | null {
    return this.record.review === undefined ? null : new ReviewModel(this.record.review);
  }
}
