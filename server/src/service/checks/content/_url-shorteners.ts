/**
 * Services that shorten links. Own list of 2026-11-22: those that integrators name when Meta refuses a template
 * (bit.ly, tinyurl, clck.ru, goo.gl, t.co, vk.cc, is.gd), and those on several public lists that are still in use.
 */
export const URL_SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com j.mp tinyurl.com tiny.cc clck.ru goo.gl t.co vk.cc is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly ' +
    'shorturl.at rb.gy bl.ink t.ly u.to goo.su surl.li bit.do adf.ly ouo.io soo.gd s.id lnkd.in fb.me amzn.to ' +
    'qps.ru to.click tinyurl.ru clc.to tny.im l.clck.bar'
  ).split(' '),
);

/** WhatsApp's own short links: they lead back into a chat. */
export const CHAT_LINKS: ReadonlySet<string> = new Set(['wa.me', 'api.whatsapp.com']);
