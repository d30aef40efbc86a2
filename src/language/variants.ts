/**
 * Chinese characters that are written for one another and that conversion into Simplified characters leaves apart: groups of simplified
 * characters, of which the first stands for all.
 *
 * Made from the Unihan database, Unicode 15.0.0: the fields kZVariant and kSemanticVariant of Unihan_Variants.txt, without what their sources
 * call improper, and the radicals of EquivalentUnifiedIdeograph.txt; every character is simplified first. Two of the characters in everyday
 * use (the first level of GB/T 2312) are never put together, which a search must tell apart (as 钻 and 钳), but for 着 and 著.
 *
 * The data are Unicode's, modified as said:
 *
 * Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in https://www.unicode.org/copyright.html.
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data files and any associated documentation
 * (the "Data Files") or Unicode software and any associated documentation (the "Software") to deal in the Data Files or Software without
 * restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell copies of the Data Files
 * or Software, and to permit persons to whom the Data Files or Software are furnished to do so, provided that either (a) this copyright and
 * permission notice appear with all copies of the Data Files or Software, or (b) this copyright and permission notice appear in associated
 * Documentation.
 *
 * THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT
 * HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES
 * WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT
 * OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
 *
 * Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote the sale, use
 * or other dealings in these Data Files or Software without prior written authorization of the copyright holder.
 */
const UNIHAN =
  '⺂乛 ⺆冂冋坰 ⺇𠘨 ⺋㔾卩 ⺎兀 ⺏⺐尢尣 ⺑𡯂 ⺔彐彑 ⺕𫜹 ⺙攴攵 ⺛旡 ⺢氺 ⺦丬 ⺪𤴔 ⺮𥫗 ⺯⺰糸纟 ⺱罓 ⺲罒 ⺵𦉫 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺽𦥑 ⻃覀 ⻇𧢲 ⻊𧾷 ⻌⻍⻎辵辶 ⻒镸 ⻕𨸏 ⻞𩙿 ⻡𩠐 ⻪黾 ⻭歯 ⻯竜 ⻲亀 㐱鬒 㑁𠭴 㑌尩 㑝𢙱 㒇儛 㒋厮 㒞儶 㓷劓 㓸斲斵 㔍䥷 㔱庾斞 㖈䎛 㗖啖啗噉 㗳嗒 㙳轗 㚣姣 㟗豳邠 㠊岖 㣶邅 㥵慁 㦧憯 㧜擸 㨨㩅 㩁搉 㩹𢶣 㫃偃 㫎幑𣄈 㫚昒曶 㬱朁 㬹踭 㭒耜 㯭樐橹艪 㯽梹槟 㰍栊 㱩𦢌 㲒勽菢 㲓毧 㴔潝 㷉熨 㷠燐粦 㷻煳 㽽痼 㾙脪 㿟皎皦 䀠瞿 䂀𥋟 䃉珉砇 䃘硁踁 䄯𢆞 䄺稊 䆔竉𥥅 䆼窠 䉵籑馔 䌥𬙂 䌹褧 䏕饪 䐰馐𦟤 䒒苕 䓨甖罂 䔛檾 䕭荨 䖍虔 䖟蝱 䖵蜫 䗖蝃 䗦䗬 䙝亵褺 䚎𥅾 䜊嘈 䜶豇 䝋豵 䝜狻 䝤獠 䞓赪 䠊剕 䠱躅 䤍𨢥 䥀捵 䥨鑢 䦓觇𦕒 䨘霰 䩞韂 䪊龓 䪿囟顖 䬒飕 䬡翥 䯌尻 䯻髻 䰗阄 䱇鱓鳝 䱍䱎 䲝鲳 䲡鱿鳅 䴸麸 䴹馃 䵑䵒 䶾𣢧 一弌 万卍卐 丐匃匄 专耑 丘㐀坵 丛樷 两両 举㪯擧 乃廼迺 么⺓幺庅 乙⺄ 乡郷鄕 事亊 二弍 于扵 五㐅 亡亾兦 亩畆𤱈 亲榛 人⺅亻 仇讐雠 仑崘 他牠 仙僊 仟阡 以㠯 任仼 仿倣 伀彸 伃妤 众𬑔 伞繖 伫竚 伷胄 低仾 佑祐 体軆 作𠈨 你伱 侁诜𬳽 侅赅 侎敉 侦遉 侮㑄 俈喾 俞兪 俟竢 俫勅勑徕敕 俯𫖯 倏倐 倘傥 值値 偊踽 偐赝 健徤 偷偸 傁叜叟 傜徭 傻儍 傽慞 儒㐵 克尅 兔兎 全㒰 兮𠔃 关関闗𨶹 兴㒷 兹玆 冉冄 冗⺴宂 写冩 农莀 冤寃 冰冫氷 冲𧘂 凂浼潣 凉鿌 凛懔 凡凢凣 凭凴𠗦 凳櫈 凶㐫 凹𠕄 出岀 击撽 函凾圅 刀⺈⺉刂 刃刄 刊刋 刍蒭𦷝 创刅刱戗 刨铇 利𥝢 刷㕞 剁刴 剃鬀 剑劒 剩賸 剪翦 剿𠞰 劈擗 劎劔 劫刦刧刼 勖勗 包勹 匆怱悤 匈胷 匊掬 匏瓟 匙鍉 匝帀迊𠂝 匧箧 匳奁 匵椟 匹疋 卄廿 卉芔 卌𠦌 协勰恊旪 卒䘚 博愽 卜⺊菔 卤⻧ 卬卭 危𡴲𡵁 厂⺁厰 厄戹 历歴 厎砥 厖庬 厘𭀖 厨㕑𢊍 厩廐 厪廑 厷肱 厹叴 参叅 叔尗 变変 叠曡 叡睿 叨饕 叫呌 台儓 叱𠮟 叵尀 吁龥 同仝 吚咿 吝恡悋 吞呑 吟唫 吣唚 吨啍 吲哂 吴呉 吸噏 吹龡 吻呡肳 告吿 呐讷 呓讛 咀觜 咂𠯗 和咊龢 咒呪詋 咨嗞 咩哶 咬齩 咱偺喒昝 咳欬 咷啕 哄閧 哑痖 哕𧬨 哦誐 哲喆悊 哴喨 唁喭 唉欸 唊硖 唬猇虓諕 唾涶 啃龈 啎忤迕 啜欼歠諁 啮囓 啸歗 啼嗁 喂诿餧 喃諵 喜憙 喧諠 喷呠歕 喽謱 嗅齅 嗉膆 嗫讘 嗽瘶 噂譐 器噐 噪喿 嚎嗥嘷噑 嚬颦 嚹𡅈 回囘囬廻 团䊜 囤𥫱 园刓 囮𡈙 国囯 图圕 圝圞 圢町 圬杇 圭珪 场塲 坋坌 坎埳 坑阬 坞邬隖隝 坟坆 坤堃 垔堙陻 垛垜 埇甬 域㽣 堇菫 堑壍 堘塍 堤隄 堭隍 塑塐 塔㙮墖 填塡窴 墈磡 墙廧 墝硗 墤𬯎 墫壿樽罇 壐玺 壮𡉟 壳㱿 处䖏処 备俻 够彀 天靔 夯䂫 夹裌 奇竒 奈柰 奎㚝奞 奔犇 奕弈 奖奨 奶妳嬭 妇媍 妊姙 妒妬 妙玅 妩娬 姉姊 姜葁 姻婣 娇挢 娠㛛 娩㝃 娱娯 娿婀 婴孾 婿壻 嫉𡜱 嫕嫛 嫩媆𡞾 嫫嬷 学斈 孭𧴯 孽孼 宁寍𡨴 它佗 宜宐 宝寚寳 实寔 宠𠖥 宴䜩 宾賔 宿㝛 密宻 寇宼 寕寜 寗甯 察詧 寠窭 寨砦 寿夀 将𤕭 小⺌⺍ 尔尒 尝甞 尨狵 尲尴 居㞐 屉𡲕 属𡱆 屣蹝躧 岁亗歳 岨砠 峨峩 峭陗 崎㟢埼嵜陭﨑𥔎 崒崪 崔磪 崖厓 崧嵩 崭巉 嶃磛 嶝磴 川巛 巡廵 巤鬣 巳⺒ 帆㠶颿 帘㡘𢅏𢅖 帙袠 帚箒 帜旘 帡帲 帮幇 幂羃鼏 幕幙 幞襮 幡旛 干乹亁 并倂竝𠊧 庞厐 庸㐯𠆌 廀廋 廌豸 开幵 弊𡚁 弋𢍺 弢韬 强彊 归䢜 彷徬髣 往徃 径俓 徒𨑒 德悳惪 心⺖⺗㣺忄 忍㣼 志𢖽 忭昪 怀怌 怪恠 总搃摠緫縂𢰾 怼憝譈 怽𢗿 恍怳 恐𢙢 恩摁 恿慂 悁懁 悚𢥠 悠滺 悯愍 惕悐 惛惽 惝𢠵 惭慙 惺𢜫 愈瘉 愧媿 慈㤵 慷忼 憇憩 憋𢠳 憔顦 憰谲 懜懵 懥懫 戉钺 戏戯 戚慽 户戸 扅扊 手⺘扌 扎紥 托侂 扫埽 扯撦 扼㧖搤 抚捬 抝拗 抵觝 抽𢭆 抿㨉 拇𧿹 拖拕 拭𢂑 拯抍 拼摒 拿拏挐 挡攩𫽮 挫繲 挭骾鲠 挷搒 挼捼 捏揑 捓揶 捶箠 捷㨗 掂敁 掏搯 掐𠜼 掩揜 掷擿 插挿揷 揝撍 揦攋 揪揫 揸摣楂槎 揽㨫擥 揿搇 搜𢯱𢲷 搪傏 搬搫 搭撘 摇揺 摮𢳆 撂㨼 撇撆 擃攮 擒捦 攀㐴 攒攅 收㧃収 敃暋 效効 敏勄 敠敪 敦惇 敩斅镚 敷尃旉 斁𤢕 斗鬦鬪鬬鬭 斚斝 斤觔 斥㡿 斾旆 旈旒 无橆 日⺜ 时旹 昂昻 明朙 昏昬 映暎 昵暱 昷𥁕 显顕 晅烜 晚晩 晡𣇀 晰晳 暖煖 暠皜𣉞 暧瞹 暴虣 更㪅 曼㬅 月⺝ 朐鸜鸲 望朢 朝晁 朞稘 札剳 朳杷 朵朶 朿莿 杂襍 村邨 杝柂 杠𬕂 条粜 杸殳 枏枬楠 果菓 枭鸮 架榢 枾柹 柄棅 柏栢 某厶 柚櫾 柜匮樻鐀 柳柽栁 标檩 栒簨 栽㘽㦳 桌棹櫂 档𣗋 梅槑 梦夣 梨棃 棁棳 棂櫺 棋碁 棐榧 棑篺 棕㯶椶 椎棰槌 椰㭨 椹葚 楥楦 楫檝艥 楼廔 概㮣槩槪 榎槚 榨醡 榴橊 槊鎙 槖橐 槹𣓌 樊棥 樚辘 樯艢 橇鞒 橓蕣 橛橜 檐簷 檛簻 檠𢐧 櫌耰 欢懽 欶𠲿 欹猗 款欵 歌謌 歱踵 歹⺞歺 殂𣨐 殃䄃 殉侚狥 毁䛼 母⺟ 毗毘 毡氊 氅鷩 民⺠ 氓甿 气炁 氙氥 氡氭 氤𬘡 水⺡氵 污汚洿 沪冱沍 沱沲 沸㵒 泄渫 泉洤 泥坭 洞峒 浆𤕯 浚濬 浣澣 涅湼 涎㳄 涕䶏 涖莅𦲷 涧磵 涩澁濇瀒 淆殽 淜漰 淡澹 淫婬 淳湻 淹渰 渔䲣 渚陼 渨隈 渹訇𢕐𥔀 溉摡 溪嵠 溯㴑 溺氼 溻褟 溽缛 滨濵 滩潬 漆㯃桼 漇𢳜 漎潨 漫澷 漾瀁 潸𣽽 澳𥜌 濿砅 火⺣灬 灭烕 灾烖甾菑 炀烊 炮炰砲礟礮 炯烱 炸煠 烘灴 烧箫箾 热𤍠 焊釬銲 焰燄 煆鍜 照炤 煮䰞煑 熇燺 熏𤑕 熔镕 熙熈 爪⺤⺥㕚爫 爿𤕪 牄跄 牛⺧牜 牟麰 犁犂 犬⺨犭 犴豻 狭陜 狷獧 猃玁 猋飇飑飙飚 猎𤢪 猿猨蝯 獐麞 獾貛 玄伭 王⺩ 玫玟 玳瑇 珍珎 珷碔 琄鞙 琅瑯 琉瑠璢 瑙碯 璁𤦏𤧚 璃瓈 瓮罋 瓶缾 瓷甆 甤蕤 甦稣 甽畎 留畄畱 略畧 畽疃 疆畺 疏疎 疣肬 疸瘅 疹胗 痄𤶙 痹痺 瘨癫 癯臞 登豋 皋睾臯𦤎 皌𤽜 皓皝颢 皞皡皥 皱绉 盇盍 盏醆 盐䀋塩𥂁 盖葢 盙簠 盩盭 目⺫ 眇缈 眈躭 着著 睫䀹 睹覩 瞅矁𬑡 瞍𥈟 瞥苤 瞪瞠 瞬䀢 瞯瞷 瞰矙 矋矖 矧訠 矮躷 石𥐘 矿鑛 砒磇 研揅硏 砖甎 砞𥑘 砣铊𥓿 砧碪 砻𤮨 硭𥐞 碍㝵 碗椀盌 碰掽 碱堿鹻 磊磥 磌𧰊 示⺬⺭礻 礿禴 祙𥘯 祷禂 秄耔 秋䆋秌鞧龝 秕粃 称偁穪 秸稭 移迻 稚䕌稺穉 稳㒚 稽𥡴 稿槀稾 穷竆 穽阱 窑窰 窖窌 窗䆫牕窓窻 竞誩 竻簕𥵚 竿𣔼 笑咲 笓篦 笛篴 笨㤒 笺牋 筏栰 答荅 筛簁簛 筯箸 筱筿 箍箛 箎篪 算筭 管筦 篑籄蒉 篡簒 篮箖 籥龠 类𩔖𩔗 粗觕麄麤 粘黏 粳秔稉 糕餻 糖餹 糙㿷 糟醩 糠穅 糡糨 糤馓 糯稬穤𥻟 紧𦂳 絖纩 絙絚緪縆 絥鞴 緤绁 緥褓 繈繦襁 纠糺 纤纎 级𨸚 纸帋 绍佋 经𦀇 统綂 绦縚 绪緖 绳䋲 绵緜 绸䌷 绽䘺 缆䌫 缘縁 缡褵 缫缲 缶缻 缸堈罁 罅𨻲 罐礶 网⺳㓁罔 罩䈇 罪辠 置寘 羁覊 羇覉 羊⺶ 羌羗 美羙 羓豝 羖𦍩 羴膻 羹羮 翅翄 翱翺 翻飜 耀曜燿 考攷 耐耏 耕畊 耗秏 耘秐 耙钯 耨鎒 耼聃 职軄 聝馘 聪聦 聻魙 肇肈 肉⺼ 肠膓 股𦙶 肢胑 肨胮 肯肎 育毓 肿尰 胀痮 胁脇 胓𦚓 胔骴𦙼 胚肧 胭臙 胯骻 胳肐𩨘 胼腁 脆脃 脉䘑衇 脍鲙 脑匘 脺膵 腊臈 腕𦙵 腢髃 腮顋 腼觍 腾駦 腿骽 膋膫 膑髌 膘臕 膳饍 臇𤎱 臊𦞣 臿锸 舀抌 舃舄 舆轝 舐舓 舔餂 舦艜 舵柁 船舡 艳艶豓 艺埶秇蓺 芒杧 芟𠚹 花芲蘤 苟茍 苡苢 苺莓 苿茉 茜蒨 茠薅 荇莕 草⺾⺿⻀艸艹 荍荞 荔栛 荡偒蘯 莜蓧 莶蔹 获檴 莺鸎 菇菰𦱄 菌蕈 萱萲蕿蘐 萼蕚 葬塟 蒙霥靀 蒸烝 蓖萆 蔗𧀹 蔚嶎 蔾藜 蕊蕋蘂 薯藷 藇𨣦 藉耤 藟蘽 藤籐 蘑藦 蘷虁 虎⻁ 虐䖈 虞𩦢 虬蚪 虾鰕 蚁螘 蚊蟁 蚋蜹 蚌蜯 蚓螾 蚝蛓螆𧐢 蚡鼢 蚤䖣 蚦蚺 蛄蛌 蛆𧐅 蛋疍蜑 蛔痐蚘蛕 蛗𧌓 蛙鼃 蛛鼄 蜂蠭 蜇𧋍 蜋螂 蜍蠩 蜝蜞 蜡䄍 蜶蟀 蝥蟊 蝶蜨 融螎 螗螳 螙蠧 螺蠃 蟚蟛 蟮蟺 蟹蠏 蠕蝡 衂衄 衔㘅啣 衣⻂衤 衬儭 衽袵 袋帒 袒襢 袜韈韤 裉褃 裙帬裠 裣襜 裤绔袴 裸臝躶 褎褏 褒襃 褢褱 褶襵 襄㐮 襟紟衿 西⻄ 覰觑 见⻅ 观覌 觅覔 视眎 觉覐 角⻆ 解觧 觥觵 言⻈讠 訦谌 訮詽 訽诟 詾讻 諊鞫 警儆 讁谪 讍谔 讪赸 讹譌 诉愬 话䛡 诞䜥 诮谯 误悮 诱䛻 谎詤 谐龤 谷糓 豆荳 豘豚 豜豣 豴蹢 豺犲 貌皃貎 賮赆 賷赍 贝⻉ 财㒲 贤贒 败䢙 质貭 贩𧶶 赃賍 赖頼 赚贃𧸖 赞賛 赤𤆍 趁趂 趄跙 趑趦 跃趯 跳趒𨁔 跴踹 跷蹻 跹蹮 跺跥 跻𬯀 蹄蹏 蹋蹹 蹴蹵 躁趮 躗躛 躬躳 躲躱 軶轭 軿輧 輙辄 輵轕 车⻋ 软輭 轺𨍳 辈軰 辉煇 辖鎋 辞辤 辣辢 迟遟 迪廸 迫廹 逃迯 逊愻 递逓 逖逷 逮迨 逸𨓜 逼偪 遁遯 遍徧 遭蹧 邑⻏ 邻隣 郁喐欝 郄郤 郎郞 郰鄹 酖鸩 酬酧醻 醇䣩 醉酔 醊餟 醾醿 野埜 金⻐钅 釜鬴 銒钘 鋑鑴镌 鎏镠 鏾𠜎 针箴 钧銁 钱𫢊 钻鑚 铁鉄銕 铅鈆 铲刬 锁鎻鏁 锄鉏 锈鏥 锗䤠 锹鍫 锻煅 锾镮 镖镳 长⻑⻓ 门⻔ 闷㥃懑 闹閙 阉剦 阎闫 阔濶 阚鬫 阜⻖阝 阨阸 阳氜 阴隂 阵𨸬 阶堦 陀陁 降夅 陡阧 陨磒 陶匋 隆𨺓 隐⺃乚隠 隙𨻶 隧𡑞 隩𡒃 隲骘 隶隷 隼鵻鶽 雁鴈 集亼 雍廱簌邕雝𪪝 雏鶵 雕㓮 雨⻗ 雱霶 雷𤴐𩇓 霜孀 霸覇 青⻘ 靧颒 靴鞾 鞀鞉鼗 鞋鞵𩋘 鞍鞌 鞘韒 鞟鞹 韦⻙ 韧肕靭 韭韮 页⻚ 顶𩠑 须湏 顾頋 颅髗 颐頣 颖颕 额頟 风⻛ 飘飃 飞⻜ 食⻝⻟⻠饣 飦𫗴 餐湌飡 餫馄 饇饫 饟饷 饰餙 饲飤 饼餠 馈餽 馋嚵 馚馩 騈骈 騘骢 騣骔 马⻢ 驮䭾 驱敺 驳駮 驴馿 驶𩢲 驼駞 骂㐷 骅𦽊 验騐 骗騗 骡驘 骨⻣ 高髙 髠髡 髤髹 髩鬂鬓𩯭 髼鬅 鬼⻤ 鬽魅 魦鲨 鮧鳀 鱑鳇 鱼⻥ 鲇鲶 鲜鱻 鳌鼇 鳐𫚉 鳖鼈 鴃鵙 鴳鷃 鴺鹈 鶂鶃 鸟⻦ 鸡鳮 鸦鵶 鹅䳘鵞 麇麕 麐麟 麦⻨ 麻蔴 黄⻩ 黑黒 默黙 鼎𪔂 鼓皷鼔 齁𪖙 齐⻫⻬亝斉 齿⻮ 龙⻰龒 龟⻱⻳ 𠂤𣳨 𠱓𠼮 𠱘𠸺 𢫮𢬎 𢶑𢸣 𣁚𣁟 𦰥𱽨 𧙀𧞪 𨃞𨃟 𨈚𨉉 𩿣𩿲 𫫲𫬛 𬻋𱽌';

/** What the jewellery trade writes for one another: chains are 鍊 and 鏈, which are simplified into different characters. */
const TRADE = '炼链';

/** The character that stands for each of its group, by every other one of them. */
export const VARIANTS: ReadonlyMap<string, string> = new Map(
  `${UNIHAN} ${TRADE}`.split(' ').flatMap((group) => {
    const [head, ...others] = Array.from(group);
    return others.map((other): [string, string] => [other, head]);
  }),
);
