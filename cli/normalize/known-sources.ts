import type { LanguageTag, SourceId } from '#model/article.ts'

export interface KnownSource {
  id: SourceId
  name: string
  /** Names under which archives file it; folded before they are compared. */
  aliases: readonly string[]
  /** Hosts of its articles, subdomains included. */
  hosts: readonly string[]
  lang?: LanguageTag
  home?: string
}

/** Publishers as the known archives file them. A `zhujian.config.json` adds others and wins over these. */
export const KNOWN_SOURCES: readonly KnownSource[] = [
  source('rfi', '法广', 'rfi.fr', 'zh-Hans', 'https://www.rfi.fr/cn/', '法国国际广播电台', '法國國際廣播電台', '法廣'),
  source('reuters', '路透', 'reuters.com', 'zh-Hans', 'https://cn.reuters.com/', '路透社', '路透中文网'),
  source('voa', '美国之音', 'voachinese.com', 'zh-Hans', 'https://www.voachinese.com/', '美國之音'),
  source('dw', '德国之声', 'dw.com', 'zh-Hans', 'https://www.dw.com/zh/', '德國之聲'),
  source('rfa', '自由亚洲电台', 'rfa.org', 'zh-Hans', 'https://www.rfa.org/mandarin/', '自由亞洲電台', '自由亚洲'),
  source(
    'cdt',
    '中国数字时代',
    'chinadigitaltimes.net',
    'zh-Hans',
    'https://chinadigitaltimes.net/chinese/',
    'chinadigitaltimes',
    '中國數字時代',
  ),
  source('nyt', '纽约时报', 'nytimes.com', 'zh-Hans', 'https://cn.nytimes.com/', '纽约时报中文网', '紐約時報'),
  source('ft', '金融时报', 'ft.com', 'zh-Hans', 'https://www.ftchinese.com/', 'FT中文网', '金融時報', 'ftchinese'),
  source(
    'bbc',
    'BBC',
    'bbc.com',
    'zh-Hans',
    'https://www.bbc.com/zhongwen/simp',
    'BBC 中文',
    'BBC中文网',
    'BBC News 中文',
  ),
  source('zaobao', '联合早报', 'zaobao.com', 'zh-Hans', 'https://www.zaobao.com/', '聯合早報', '早报'),
  source(
    'cna',
    '中央社',
    'cna.com.tw',
    'zh-Hant',
    'https://www.cna.com.tw/',
    '(臺)中央社CNA',
    '中央社CNA',
    '中央通訊社',
  ),
  source('epochtimes', '大纪元', 'epochtimes.com', 'zh-Hans', 'https://www.epochtimes.com/', '大紀元', '大纪元时报'),
  source('rti', '中央广播电台', 'rti.org.tw', 'zh-Hant', 'https://www.rti.org.tw/', 'RTI 中央廣播電臺', '中央廣播電臺'),
  source(
    'economist',
    '经济学人',
    'economist.com',
    'en',
    'https://www.economist.com/',
    '经济学人en',
    'The Economist',
    '經濟學人',
  ),
  source('cctv', 'CCTV新闻联播', 'govopendata.com', 'zh-Hans', undefined, '新闻联播', '央视新闻联播'),
  source('solidot', 'Solidot', 'solidot.org', 'zh-Hans', 'https://www.solidot.org/', '奇客'),
  source('wqw', '维权网', 'wqw2010.blogspot.com', 'zh-Hans', 'https://wqw2010.blogspot.com/', '維權網'),
  source('bitterwinter', '寒冬', 'bitterwinter.org', 'zh-Hans', 'https://zh.bitterwinter.org/', 'Bitter Winter'),
  source('nei-st', 'Nei.st', 'nei.st', 'zh-Hans', 'https://nei.st/', '内文'),
  source('matters', 'Matters', 'matters.news', undefined, undefined, 'Matters.news'),
  source('paopao', '泡泡', 'pao-pao.net', 'zh-Hans', 'https://pao-pao.net/', 'pao-pao', '泡泡网'),
  source('iyouport', 'iYouPort', 'iyouport.org', 'zh-Hans', 'https://www.iyouport.org/'),
  source('chinafile', '中参馆', 'chinafile.com', 'zh-Hans', 'https://www.chinafile.com/', '中參館'),
]

function source(
  id: SourceId,
  name: string,
  host: string,
  lang: LanguageTag | undefined,
  home: string | undefined,
  ...aliases: string[]
): KnownSource {
  return { id, name, hosts: [host], aliases, ...(lang && { lang }), ...(home && { home }) }
}
