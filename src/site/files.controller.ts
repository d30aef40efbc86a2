/** What browsers and phones look for at fixed addresses: pictures, and by what name and picture the page is put among the programs of a device. */
import { createHash } from 'node:crypto';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../api/tags';

import { askedBy } from './addresses';
import { pageFile } from './page';
import { Words } from './words';

const TYPES: Readonly<Record<string, string>> = {
  'favicon.ico': 'image/x-icon',
  'apple-touch-icon.png': 'image/png',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
  'preview.png': 'image/png',
};
const PICTURES = Object.keys(TYPES);
/** A day: their names stay when their contents change. */
const KEPT = 'public, max-age=86400';

@Controller()
export class FilesController {
  private readonly files = new Map(
    PICTURES.flatMap((name) => {
      const content = pageFile(name);
      return content === null ? [] : [[`/${name}`, { name, content, tag: tagOf(content) }]];
    }),
  );

  @Get(PICTURES)
  picture(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const file = this.files.get(request.url.split('?')[0]);
    if (file === undefined) throw new NotFoundException();
    // Other pages show it beside the address that somebody has sent.
    void reply.headers({ 'cache-control': KEPT, etag: file.tag, 'cross-origin-resource-policy': 'cross-origin' });
    if (isKnown(request.headers['if-none-match'], file.tag)) return void reply.status(304).send();
    void reply.type(TYPES[file.name]).send(file.content);
  }

  @Get('manifest.webmanifest')
  manifest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const words = Words.in(askedBy(request, null).language);
    if (words === null) throw new NotFoundException();
    void reply.headers({ 'cache-control': KEPT, vary: 'accept-language' });
    void reply.type('application/manifest+json; charset=utf-8').send(JSON.stringify(manifestIn(words)));
  }
}

const manifestIn = (words: Words): object => ({
  id: '/',
  name: words.say('brand'),
  short_name: words.say('brandShort'),
  description: words.say('intro'),
  lang: words.language,
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  background_color: '#f7f8f8',
  theme_color: '#0b5c63',
  icons: [192, 512].map((size) => ({
    src: `/icon-${String(size)}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
});

const tagOf = (content: Buffer): string => `W/"${createHash('sha256').update(content).digest('base64url')}"`;
