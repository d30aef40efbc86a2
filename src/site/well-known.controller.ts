/** What programs look for at fixed addresses: which addresses are of use to search engines, and whom to tell about a weakness. */
import { Controller, Get, Inject, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export const SECURITY_CONTACT = Symbol('SECURITY_CONTACT');

/** The desk is for those who are signed in, and answers over GraphQL are for programs. */
const ROBOTS = 'User-agent: *\nDisallow: /desk\nDisallow: /graphql\n';
/** How long what is said of the contact holds; at most a year (RFC 9116). */
const VALID_MS = 180 * 86_400_000;

@Controller()
export class WellKnownController {
  constructor(@Inject(SECURITY_CONTACT) private readonly contact: string | null) {}

  @Get('robots.txt')
  robots(@Res() reply: FastifyReply): void {
    sendText(reply, ROBOTS);
  }

  @Get('.well-known/security.txt')
  security(@Res() reply: FastifyReply): void {
    if (this.contact === null) throw new NotFoundException();
    const expires = new Date(Date.now() + VALID_MS).toISOString();
    sendText(reply, `Contact: ${this.contact}\nExpires: ${expires}\nPreferred-Languages: en, zh-Hant, zh-Hans, pt\n`);
  }
}

const sendText = (reply: FastifyReply, text: string): void => void reply.type('text/plain; charset=utf-8').send(text);
