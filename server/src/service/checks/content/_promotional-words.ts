/**
 * Words of advertising, in Russian and English. Own list, made on 2026-11-22 from the examples of marketing messages on
 * Meta's page about categories: offers, sales, discounts, coupons, gifts, congratulations.
 */
export const PROMOTIONAL_WORDS = `
  скидк* скидочн* распродаж* промокод* купон* кешбэк* кэшбэк* кешбек* подарок подарк* подарочн* бонус* выгодн*
  спецпредложени* суперцен* розыгрыш* лотере* успейте торопитесь новинк* акция акции акцию акцией акциям акциях
  sale discount* promo promotion* coupon* voucher* cashback bonus* gift gifts giveaway* deal deals
  congratulations
`;
