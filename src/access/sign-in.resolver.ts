/** `signIn`: how people come to a token for this registry. */
import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { IssuerSettings } from './issuer';

export const ISSUER = Symbol('issuer');

@ObjectType('SignIn', {
  description: 'Where a page signs people in: OpenID Connect, by authorisation code with PKCE, as a public client.',
})
class SignInModel {
  @Field(() => String, { description: 'The address of the issuer.' })
  readonly issuer: string;

  @Field(() => String, { description: 'The name by which the issuer knows the page.' })
  readonly clientId: string;

  @Field(() => String, { description: 'What the page asks for, separated by blanks.' })
  readonly scopes: string;
}

@Resolver()
export class SignInResolver {
  constructor(@Inject(ISSUER) private readonly issuer: IssuerSettings | null) {}

  @Query(() => SignInModel, {
    nullable: true,
    description: 'Where people sign in; null where they bring a token that whoever runs the registry has given them.',
  })
  signIn(): SignInModel | null {
    const { url, page } = this.issuer ?? {};
    return url === undefined || !page ? null : { issuer: url, ...page };
  }
}
