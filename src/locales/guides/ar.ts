import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** The set-up guides in Arabic. Labels of the consoles stay in English. */
export const guidesAr: GuideMessages = {
  'guide.note.token_only': 'الرمز وحده',
  'guide.note.with_bearer': 'مع «Bearer» في أوله',
  'guide.note.case_matters': 'تُراعى حالة الأحرف',
  'guide.note.no_trailing_slash': 'بلا شرطة مائلة في آخره',
  'guide.note.with_flag': 'مع العلامة في آخره',
  'guide.note.exactly': 'كما هو تمامًا',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'رسمناه عن موفّر الهوية، وراجعناه في {date}.',
  'guide.jumpcloud.drawn': 'رسمناه عن بوابة JumpCloud الإدارية، وراجعناه في {date}.',
  'guide.onelogin.drawn': 'رسمناه عن واجهة إدارة OneLogin، وراجعناه في {date}.',
  'guide.okta.drawn': 'رسمناه عن واجهة Okta الكلاسيكية، وراجعناه في {date}.',
  'guide.microsoft-entra.drawn': 'رسمناه عن مركز إدارة Microsoft Entra، وراجعناه في {date}.',
  'guide.pingfederate.drawn': 'رسمناه عن وحدة التحكم الإدارية في PingFederate، وراجعناه في {date}.',
  'guide.rippling.drawn': 'رسمناه عن صفحات IT في Rippling، وراجعناه في {date}.',
  'guide.google-workspace.drawn': 'رسمناه عن وحدة تحكم المشرف في Google، وراجعناه في {date}.',
  'guide.pingone.drawn': 'رسمناه عن وحدة تحكم PingOne، وراجعناه في {date}.',
  'guide.cyberark.drawn': 'رسمناه عن بوابة Identity Administration من CyberArk، وراجعناه في {date}.',

  'guide.any.pattern.nobody_created.is': 'يبحث {provider} عن أشخاص هنا ولا ينشئ أحدًا. آخر من بحث عنه {subject}.',
  'guide.any.pattern.nobody_created.fix': 'اسمح بإنشاء الأشخاص في {provider}، ثم أسنِد التطبيق إلى الشخص التجريبي مجددًا.',
  'guide.any.pattern.wrong_identifier.is': 'يبحث {provider} عن الأشخاص بالسمة {subject}. يُعرف الأشخاص هنا بالسمة userName.',
  'guide.any.pattern.wrong_identifier.fix': 'اجعل userName السمة التي يطابق بها {provider} الأشخاص.',
  'guide.any.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل {provider} أحدًا منذ ذلك الحين.',
  'guide.any.pattern.nobody_sent.fix':
    'تحقق من أن التزويد مفعّل في {provider}. أسنِد التطبيق إلى شخص تجريبي بعد تفعيله؛ فقد لا يُرسَل من أُسند إليهم قبل ذلك.',
  'guide.any.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل {provider} أي مجموعة.',
  'guide.any.pattern.groups_never_pushed.fix': 'فعّل المجموعات في {provider}. بلا مجموعات لا يحصل الأشخاص هنا على أدوار.',
  'guide.any.pattern.import_on.is': 'يقرأ {provider} كل الأشخاص هنا لاستيرادهم.',
  'guide.any.pattern.import_on.fix': 'أوقف الاستيراد إلا إذا كنت تقارن الحسابات حاليًا.',
  'guide.any.pattern.same_failure.is': 'فشل الطلب نفسه (عدد المرات: {count})، وسيظل يفشل حتى يُصلَح السبب.',
  'guide.any.pattern.same_failure.fix': 'أصلح أولًا ما هو مذكور هنا؛ فقد يُحل الباقي من تلقاء نفسه.',
  'guide.any.pattern.quarantine.is': 'انقطعت طلبات {provider} مدة أطول مما يسمح به جدوله. ربما توقف من تلقاء نفسه.',
  'guide.any.pattern.quarantine.fix': 'اختبر الاتصال في {provider}، ثم ابدأ التزويد من جديد.',
  'guide.any.pattern.wrong_app.is': 'تأتي الطلبات إلى هذا الاتصال من {subject}، بينما هو مضبوط على {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'إذا انتقلتم إلى موفّر آخر، فاختره تحت «الإعدادات». وإلا فأوقف التزويد في التطبيق الذي ما زال يرسل الطلبات.',
  'guide.any.pattern.old_scim.is': 'يرسل التطبيق في {provider} طلبات SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.any.pattern.old_scim.fix': 'اختر في {provider} تطبيقًا أو موصلًا أو قالبًا من SCIM 2.0، كما تصف الخطوة الأولى.',

  'guide.any.error.unauthorized.symptom': '401 أو «Unauthorized»',
  'guide.any.error.unauthorized.cause': 'لم يطابق الرمز: إما أنه قديم، أو مبتور، أو أن كلمة «Bearer» ناقصة أو مكررة.',
  'guide.any.error.unauthorized.fix': 'انسخ الرمز مجددًا والصقه كاملًا. إذا لم يعد لديك، فأنشئ رمزًا جديدًا تحت «بيانات الاعتماد».',
  'guide.any.error.forbidden.symptom': '403 أو «Forbidden»',
  'guide.any.error.forbidden.cause': 'لا يجوز تغيير أحد الأشخاص، مثل آخر مسؤول، أو أن وكيلًا في الطريق يرفض الطلب.',
  'guide.any.error.forbidden.fix': 'ابحث عن الطلب تحت «النشاط». إن لم تجده، فهو لم يصل أصلًا: اسأل من يدير الشبكة.',
  'guide.any.error.not_found.symptom': '404 أو «Not Found»',
  'guide.any.error.not_found.cause': 'العنوان ليس عنوان هذا الاتصال، أو حُذف الشخص هنا.',
  'guide.any.error.not_found.fix': 'انسخ عنوان URL الأساسي مجددًا: بلا شرطة مائلة في آخره، ولا شيء بعده.',
  'guide.any.error.conflict.symptom': '409 أو «Conflict» أو «uniqueness»',
  'guide.any.error.conflict.cause': 'لشخص هنا اسم المستخدم هذا، أو لمجموعة هذا الاسم.',
  'guide.any.error.conflict.fix': 'اجعل موفّر الهوية يطابق الأشخاص بالسمة userName، أو غيّر أحد الاسمين.',
  'guide.any.error.too_many.symptom': '429 أو «Too Many Requests»',
  'guide.any.error.too_many.cause': 'وردت في وقت قصير طلبات أكثر مما يقبله هذا الاتصال.',
  'guide.any.error.too_many.fix': 'لا يلزم تغيير شيء: يعيد موفّر الهوية إرسالها بعد لحظة.',
  'guide.any.error.server.symptom': '500 أو 502 أو 503 أو 504',
  'guide.any.error.server.cause': 'لم يتمكن الخادم أو الوكيل الذي أمامه من الرد في تلك اللحظة، أو أن مزامنة الدليل متوقفة مؤقتًا.',
  'guide.any.error.server.fix': 'استأنف مزامنة الدليل إذا كانت متوقفة مؤقتًا. وإلا فأعد المحاولة، وأبلغ مشغّلي هذا المنتج إذا استمر ذلك.',
  'guide.any.error.timeout.symptom': '«Timed out» أو «timeout»',
  'guide.any.error.timeout.cause': 'لا يستطيع موفّر الهوية الوصول إلى هذا العنوان. يعوقه جدار حماية أو خدمة الأسماء.',
  'guide.any.error.timeout.fix': 'تحقق من إمكان الوصول إلى العنوان من الخارج، واسمح بمرور عناوين موفّر الهوية.',
  'guide.any.error.unknown_host.symptom': '«Unknown host» أو «could not resolve»',
  'guide.any.error.unknown_host.cause': 'الاسم الوارد في العنوان غير معروف في الخارج، أو فيه خطأ كتابي.',
  'guide.any.error.unknown_host.fix': 'انسخ عنوان URL الأساسي مجددًا وقارن المضيف بالعنوان الذي تعرفه.',
  'guide.any.error.certificate.symptom': 'رسالة عن شهادة أو TLS أو SSL',
  'guide.any.error.certificate.cause': 'لا يثق موفّر الهوية بشهادة هذا العنوان، أو يستبدلها وكيل.',
  'guide.any.error.certificate.fix': 'أعطِ العنوان شهادة من جهة عامة، مع سلسلتها كاملة.',

  'guide.okta.pattern.nobody_created.is': 'يبحث Okta عن أشخاص هنا ولا ينشئ أحدًا: {createUsers} غير مفعّل. آخر من بحث عنه {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'في {provisioning} › {toApp} اضغط {edit}، وفعّل {createUsers}، ثم اضغط {save}. وبعد ذلك أعد محاولة المهام في {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'يبحث Okta عن الأشخاص بالسمة {subject}. يُعرف الأشخاص هنا بالسمة userName.',
  'guide.okta.pattern.wrong_identifier.fix': 'في {provisioning} › {integration} اضبط {uniqueIdentifier} على {userName} واضغط {save}.',
  'guide.okta.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل Okta أحدًا. لا يُرسَل تلقائيًا من أُسند إليهم التطبيق قبل تفعيل التزويد.',
  'guide.okta.pattern.nobody_sent.fix': 'في {assignments} اضغط {provisionUser} ثم {ok}، أو أسنِد التطبيق إلى شخص تجريبي الآن.',
  'guide.okta.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم تُرسَل أي مجموعة. إسناد المجموعة لا يرسلها.',
  'guide.okta.pattern.groups_never_pushed.fix': 'في {pushGroups} اختر {addPushGroups} › {findByName} واحفظ المجموعة.',
  'guide.okta.pattern.import_on.is': 'يقرأ Okta كل الأشخاص هنا: الاستيراد مفعّل.',
  'guide.okta.pattern.import_on.fix':
    'في {provisioning} › {integration} ألغِ تحديد {importUsers} واضغط {save}، إلا إذا كنت تقارن الحسابات حاليًا.',
  'guide.microsoft-entra.pattern.nobody_created.is': 'يبحث Entra عن أشخاص هنا ولا ينشئ أحدًا. آخر من بحث عنه {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'في {attributeMapping} افتح تعيين المستخدمين، وحدّد {create} تحت {targetActions}، ثم اضغط {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is': 'يطابق Entra الأشخاص بالسمة {subject}. يُعرف الأشخاص هنا بالسمة userName.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'في {attributeMapping} أعطِ {userName} أسبقية المطابقة 1، وانزعها من السمة الأخرى، ثم اضغط {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل Entra أحدًا: لم يبدأ التزويد، أو لم يُسنَد التطبيق إلى أحد.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'أضف أشخاصًا في {usersAndGroups}، ثم اضغط {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل Entra أي مجموعة.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'أسنِد المجموعات نفسها في {usersAndGroups}، واترك تعيين المجموعات مفعّلًا في {attributeMapping}.',
  'guide.microsoft-entra.pattern.quarantine.is': 'يرسل Entra طلبًا كل 40 دقيقة، وهو صامت منذ ساعات. ربما وضع المهمة في الحجر.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'اضغط {testConnection}. إذا فشل الاختبار، فالصق رمزًا جديدًا في {secretToken}. ثم اضغط {restart}.',
  'guide.onelogin.pattern.nobody_created.is': 'يبحث OneLogin عن أشخاص هنا ولا ينشئ أحدًا. آخر من بحث عنه {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'في {provisioning} حدّد {enableProvisioning}، وتحت {approval} ألغِ تحديد {createUser}. من ينتظرون الموافقة يظهرون بحالة {pending} في {users} › {provisioning}.',
  'guide.onelogin.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل OneLogin أحدًا: التزويد غير مفعّل، أو ينتظر موافقة.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'في {provisioning} حدّد {enableProvisioning} وألغِ تحديد المربعات تحت {approval}. ثم أعطِ التطبيق لشخص تجريبي في {access}.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل OneLogin أي مجموعة.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'في {parameters} افتح {groups} وحدّد {include}. ثم أضف في {rules} قاعدة بالإجراء {setGroups}.',
  'guide.onelogin.pattern.old_scim.is': 'يرسل التطبيق في OneLogin طلبات SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'استبدل كل ما في {template} بالنص الوارد في خطوته. إذا لم يكن التطبيق {coreApp} ولا {enterpriseApp}، فأضف أحدهما بدلًا منه.',
  'guide.jumpcloud.pattern.nobody_created.is': 'يبحث JumpCloud عن أشخاص هنا ولا ينشئ أحدًا. آخر من بحث عنه {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'افتح {insights} وابحث عن {userCreated}. يذكر الحدث ما الذي أوقفه.',
  'guide.jumpcloud.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل JumpCloud أحدًا: التكوين غير فعّال، أو لا مجموعة مرتبطة.',
  'guide.jumpcloud.pattern.nobody_sent.fix': 'اضغط {activate}. ثم حدّد في {userGroups} مجموعة فيها شخص تجريبي واضغط {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل JumpCloud أي مجموعة. وهو لا يرسل المجموعات الفارغة.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'في {identityManagement} حدّد {manageGroups} واضغط {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'يرسل JumpCloud طلبات SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'في {identityManagement} اضبط {scimVersion} على 2.0.',
  'guide.pingone.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل PingOne أحدًا: الاتصال أو قاعدته غير مفعّل، أو لا تطابق القاعدة أحدًا.',
  'guide.pingone.pattern.nobody_sent.fix': 'في {integrations} › {provisioning} شغّل الاتصال وقاعدته، واجعل القاعدة تطابق شخصًا تجريبيًا.',
  'guide.pingone.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل PingOne أي مجموعة. وهو لا يرسل إلا مجموعاته.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'في {integrations} › {provisioning} افتح القاعدة، وفعّل تزويد المجموعات، واختر المجموعات المراد إرسالها.',
  'guide.pingone.pattern.old_scim.is': 'يرسل PingOne طلبات SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'في الاتصال اضبط {scimVersion} على 2.0.',
  'guide.pingfederate.pattern.nobody_created.is': 'يبحث PingFederate عن أشخاص هنا ولا ينشئ أحدًا. آخر من بحث عنه {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'في الشاشة {target} حدّد {userCreate} واضغط {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is': 'يبحث PingFederate عن الأشخاص بالسمة {subject}. يُعرف الأشخاص هنا بالسمة userName.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'في الشاشة {target} يجب أن يكون {uniqueIdentifier} هو {userName}. لتغييره تشترط Ping حذف الاتصال وإعادة التشغيل وإنشاءه من جديد.',
  'guide.pingfederate.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل PingFederate أحدًا: قناته غير فعّالة، أو لا يطابق المصدر أحدًا.',
  'guide.pingfederate.pattern.nobody_sent.fix': 'فعّل القناة في {manageChannels}، وشغّل الاتصال في {activation}، ثم اقرأ {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل PingFederate أي مجموعة.',
  'guide.pingfederate.pattern.groups_never_pushed.fix': 'افتح القناة في {manageChannels} واذكر المجموعات المراد إرسالها.',
  'guide.pingfederate.pattern.old_scim.is': 'يستخدم الاتصال في PingFederate الملحق المرفق الذي يرسل SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'أنشئ الاتصال من جديد واختر {provisioner} في {connectionTemplate}.',
  'guide.rippling.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل Rippling أحدًا: لا تطابق القواعد أحدًا، أو لم يحن الوقت الذي اخترته.',
  'guide.rippling.pattern.nobody_sent.fix': 'اجعل {accessRules} تطابق شخصًا تجريبيًا، واختر أقرب وقت في {provisionTime}.',
  'guide.rippling.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل Rippling أي مجموعة.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'في التكامل حدّد {supportsGroups} و{createGroups}.',
  'guide.rippling.pattern.old_scim.is': 'يرسل Rippling طلبات SCIM 1.1. يستخدم هذا الاتصال SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'في التكامل اضبط {scimVersion} على 2.0.',
  'guide.cyberark.pattern.nobody_sent.is': 'يعمل الاتصال، ولم يرسل CyberArk أحدًا: لم يُعيَّن أي دور، أو التزويد في وضع المعاينة.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'في {provisioning} تحت تعيين الأدوار اضغط {add}، واختر دورًا فيه شخص تجريبي، ثم اضغط {save}. وبعد ذلك شغّل المزامنة يدويًا.',
  'guide.cyberark.pattern.groups_never_pushed.is': 'يصل الأشخاص، ولم يرسل CyberArk أي مجموعة. تصير الأدوار المعيّنة مجموعات هنا.',
  'guide.cyberark.pattern.groups_never_pushed.fix': 'في {provisioning} تحت تعيين الأدوار اضغط {add}، واختر دورًا، ثم اضغط {save}.',
  'guide.google-workspace.pattern.nobody_sent.is': 'يعمل الاتصال، ولم ترسل Google أحدًا. وهي ترسل كل بضع ساعات.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'في {apps} › {webAndMobile} افتح التطبيق، وشغّل التزويد التلقائي، ثم شغّل التطبيق لشخص تجريبي.',

  'guide.okta.before.role': 'يلزمك مسؤول Okta يستطيع تعديل التطبيق: مسؤول عام أو مسؤول تطبيقات عادةً.',
  'guide.okta.before.licence':
    'يجب أن يتيح Okta التزويد لمؤسستكم. وهو جزء من Lifecycle Management؛ إذا لم يظهر الخيار، فاسأل دعم Okta هل هو متاح لكم.',
  'guide.okta.before.app_type':
    'يمكن إضافة SCIM إلى تطبيق SAML أو SWA. إذا كان تسجيل الدخول هنا عبر تطبيق OpenID Connect أُنشئ في واجهة Okta الكلاسيكية، فأبقِه وأعدّ التطبيق المستقل إلى جانبه.',

  'guide.okta.saml.title': 'إضافة SCIM إلى تطبيق SAML',
  'guide.okta.oauth.title': 'تطبيق SCIM مستقل',
  'guide.okta.header.title': 'مستقل، Header Auth',

  'guide.okta.saml.turn_on.title': 'تفعيل SCIM للتطبيق',
  'guide.okta.saml.turn_on.body':
    'في Admin Console لدى Okta افتح {applications} › {applications} ثم تطبيق SAML. في {general} تحت {appSettings} اضغط {edit}، واضبط {provisioning} على {scim}، ثم اضغط {save}.',
  'guide.okta.saml.turn_on.point.checkbox': 'تعرض بعض مؤسسات Okta بدلًا من ذلك المربع {enableScim}. حدّده واضغط {save}.',
  'guide.okta.saml.turn_on.point.missing':
    'لا يظهر أي منهما؟ إذن التطبيق من نوع آخر، أو أن التزويد ليس ضمن عقدكم مع Okta. يعمل التطبيق المستقل دون هذه الخطوة.',
  'guide.okta.saml.turn_on.picture':
    'رسم لصفحة App Settings في Okta، علامة التبويب General. يعرض Provisioning الخيارات None وOn-Premises Provisioning وSCIM. الخيار SCIM محدد ومميّز.',
  'guide.okta.saml.open_settings.title': 'فتح إعدادات الاتصال',
  'guide.okta.saml.open_settings.body':
    'صار للتطبيق الآن علامة تبويب {provisioning}. افتحها، واختر {integration} في قائمة {settings}، واضغط {edit} بجانب {scimConnection}.',
  'guide.okta.saml.open_settings.point.wizard':
    'هل أُنشئ التطبيق بمعالج Okta Integration Wizard الأحدث؟ يظهر في نموذجه {plainBaseUrl} وتُسرد العمليات واحدة واحدة. اختر الإنشاء والقراءة والتحديث والتعطيل، واترك {supportPatch} كما تجده: كلا الوضعين يعمل.',
  'guide.okta.saml.open_settings.picture': 'رسم للتطبيق في Okta وعلامة التبويب Provisioning مفتوحة. تحت SCIM Connection الزر Edit مميّز.',
  'guide.okta.saml.base_url.title': 'لصق عنوان URL الأساسي',
  'guide.okta.saml.base_url.body': 'الصق العنوان في {scimBaseUrl}. هو خاص بكم وحدكم وينتهي دون شرطة مائلة.',
  'guide.okta.saml.base_url.picture':
    'رسم لنموذج SCIM Connection في Okta، ‏Provisioning، ‏Integration. في الحقل SCIM connector base URL العنوان، وهو مميّز. بقية الحقول ما زالت فارغة.',
  'guide.okta.saml.unique_identifier.title': 'ضبط المعرّف الفريد',
  'guide.okta.saml.unique_identifier.body': 'اكتب هذه الكلمة في {uniqueIdentifier}، بحرف N الكبير.',
  'guide.okta.saml.unique_identifier.picture':
    'رسم لنموذج SCIM Connection في Okta. عنوان URL الأساسي مُدخَل. في الحقل Unique identifier field for users الكلمة userName، وهو مميّز.',
  'guide.okta.saml.actions.title': 'اختيار إجراءات التزويد',
  'guide.okta.saml.actions.body': 'تحت {actions} حدّد {pushNewUsers} و{pushProfileUpdates} و{pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'اترك {importUsers} و{importGroups} دون تحديد. فهما يقرآن من هنا إلى Okta، ولا يحتاج هذا الإعداد إلى ذلك.',
  'guide.okta.saml.actions.point.reconcile':
    'لمقارنة الحسابات الموجودة مرة واحدة، حدّد {importUsers}، وأكمل الإعداد، ثم استخدم {import} › {importNow} وراجع ما يسرده Okta.',
  'guide.okta.saml.actions.picture':
    'رسم لنموذج SCIM Connection في Okta. عنوان URL الأساسي وuserName مُدخَلان. Supported provisioning actions مميّز: ‏Push New Users وPush Profile Updates وPush Groups محددة، أما Import New Users and Profile Updates وImport Groups فلا.',
  'guide.okta.saml.token.title': 'لصق الرمز المميز',
  'guide.okta.saml.token.body':
    'في {authenticationMode} اختر {httpHeader}، ثم الصق الرمز في {authorization}. يكتب Okta كلمة «Bearer» أمام هذا الحقل، فيُدخَل الرمز وحده.',
  'guide.okta.saml.token.picture':
    'رسم لنموذج SCIM Connection في Okta. عنوان URL الأساسي وuserName وثلاثة إجراءات Push مضبوطة. Authentication Mode هو HTTP Header. الحقل Authorization بعد كلمة Bearer الثابتة مميّز: الصق الرمز هناك.',
  'guide.okta.saml.test.title': 'اختبار الموصل والحفظ',
  'guide.okta.saml.test.body': 'اضغط {testConnector}. يرد Okta بـ {connectorOk} وقائمة علامات. اضغط {close} ثم {save}.',
  'guide.okta.saml.test.point.proof':
    'يقرأ الاختبار فقط: يبيّن أن العنوان والرمز صحيحان. تكرر العلامات المربعات التي اخترتها. أما وصول الأشخاص فيتبيّن في الخطوات التالية.',
  'guide.okta.saml.test.picture':
    'رسم لنموذج SCIM Connection في Okta مكتملًا: عنوان URL الأساسي وuserName وثلاثة إجراءات Push وHTTP Header والرمز. الزر Test Connector Configuration مميّز.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'إضافة التطبيق من الكتالوج',
    'add_app.body':
      'في Admin Console لدى Okta افتح {applications} › {browseCatalog}، وابحث عن «SCIM 2.0»، واختر {template}، ثم اضغط {addIntegration}.',
    'add_app.picture': 'رسم للتطبيق في كتالوج Okta، مفتوحًا من Browse App Catalog. تحت اسمه الزر Add Integration مميّز.',
    'name.title': 'تسمية التطبيق',
    'name.body': 'في {generalSettings} اكتب اسم هذا المنتج في {applicationLabel} ليعرفه الآخرون في Okta. اضغط {next}.',
    'name.picture': 'رسم لصفحة General Settings في Okta. في الحقل Application label اسم هذا المنتج، وهو مميّز. تحته الزر Next.',
    'user_name.title': 'استخدام البريد الإلكتروني كاسم مستخدم',
    'user_name.body': 'في {signOnOptions} مرّر إلى تفاصيل بيانات الاعتماد في الأسفل، واضبط {usernameFormat} على {email}، ثم اضغط {done}.',
    'user_name.point.later': 'تجاوزت تلك الصفحة؟ الإعداد نفسه في {signOn} › {settings} › {edit}.',
    'user_name.picture': 'رسم للجزء الأخير من Sign-On Options في Okta. ‏Application username format مضبوط على Email ومميّز. تحته الزر Done.',
    'enable_api.title': 'تفعيل تكامل API',
    'enable_api.body': 'افتح علامة التبويب {provisioning}، واضغط {configureApi}، وحدّد {enableApi}.',
    'enable_api.picture': 'رسم لعلامة التبويب Provisioning في Okta. المربع Enable API Integration محدد ومميّز.',
    'base_url.title': 'لصق عنوان URL الأساسي',
    'base_url.body': 'الصق العنوان في {baseUrl}. هو خاص بكم وحدكم وينتهي دون شرطة مائلة.',
    'token.title': 'لصق الرمز المميز',
    'import_groups.title': 'إيقاف استيراد المجموعات',
    'import_groups.body':
      'ألغِ تحديد {importGroups}. يحدده Okta من تلقاء نفسه؛ وهو يقرأ المجموعات من هنا إلى Okta، ولا يحتاج هذا الإعداد إلى ذلك.',
    'test.title': 'اختبار بيانات الاعتماد والحفظ',
    'test.body': 'اضغط {testApi}. يفيد Okta بأن بيانات الاعتماد تحققت. ثم اضغط {save}.',
    'test.point.proof': 'يقرأ الاختبار فقط: يبيّن أن العنوان والرمز صحيحان. أما وصول الأشخاص فيتبيّن في الخطوات التالية.',
  }),
  'guide.okta.oauth.base_url.picture':
    'رسم لنموذج تكامل API في Okta. ‏Enable API Integration محدد. في الحقل SCIM 2.0 Base Url العنوان، وهو مميّز. OAuth Bearer Token ما زال فارغًا.',
  'guide.okta.oauth.token.body': 'الصق الرمز في {oauthToken}. يضيف هذا التطبيق «Bearer» بنفسه، فيُدخَل الرمز وحده.',
  'guide.okta.oauth.token.picture':
    'رسم لنموذج تكامل API في Okta. عنوان URL الأساسي مُدخَل. الحقل OAuth Bearer Token مميّز: الصق الرمز هناك دون كلمة Bearer.',
  'guide.okta.oauth.import_groups.picture':
    'رسم لنموذج تكامل API في Okta. عنوان URL الأساسي والرمز مُدخَلان. المربع Import Groups غير محدد ومميّز.',
  'guide.okta.oauth.test.picture':
    'رسم لنموذج تكامل API في Okta مكتملًا: عنوان URL الأساسي والرمز، وImport Groups غير محدد. الزر Test API Credentials مميّز.',
  'guide.okta.header.base_url.picture':
    'رسم لنموذج تكامل API في Okta. ‏Enable API Integration محدد. في الحقل Base URL العنوان، وهو مميّز. API Token ما زال فارغًا.',
  'guide.okta.header.token.body': 'الصق هذه القيمة كاملة في {apiToken}. يرسل Okta الحقل كما هو، ولذلك تسبق الرمزَ كلمة «Bearer» ومسافة.',
  'guide.okta.header.token.picture':
    'رسم لنموذج تكامل API في Okta. عنوان URL الأساسي مُدخَل. الحقل API Token مميّز: فيه كلمة Bearer ومسافة والرمز.',
  'guide.okta.header.import_groups.picture':
    'رسم لنموذج تكامل API في Okta. عنوان URL الأساسي ورمز API مُدخَلان. المربع Import Groups غير محدد ومميّز.',
  'guide.okta.header.test.picture':
    'رسم لنموذج تكامل API في Okta مكتملًا: عنوان URL الأساسي، ورمز API مسبوقًا بكلمة Bearer، وImport Groups غير محدد. الزر Test API Credentials مميّز.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'السماح لـ Okta بالإنشاء والتحديث والتعطيل',
    'to_app.body':
      'في {provisioning} › {toApp} اضغط {edit}، وحدّد {enable} لكل من {createUsers} و{updateUsers} و{deactivateUsers}، ثم اضغط {save}. حتى ذلك الحين لا يرسل Okta أحدًا.',
    'to_app.point.password': 'اترك {syncPassword} دون تفعيل. لا حاجة إلى كلمات المرور ولا تُحفظ هنا.',
    'to_app.point.mappings':
      'في الأسفل ضمن {attributeMappings} أبقِ اسم المستخدم والاسم الأول واسم العائلة والبريد الإلكتروني. اسم المستخدم نفسه يُضبط في {signOn}. يمكن حذف الصفوف التي لا تستخدمها: اضغط علامة × ثم {ok}.',
    'to_app.picture':
      'رسم لصفحة Provisioning، ‏To App في Okta. تحت Enable المربعات Create Users وUpdate User Attributes وDeactivate Users محددة ومميّزة. Sync Password غير محدد. في الأسفل الزر Save.',
    'assign.title': 'إسناد التطبيق إلى شخص تجريبي واحد',
    'assign.body':
      'في {assignments} اضغط {assign} › {assignToPeople}. اضغط {assign} بجانب شخص واحد، ثم {saveAndGoBack} و{done}. يظهر الشخص هنا نشطًا، خلال ثوانٍ عادةً.',
    'assign.point.earlier': 'من أُسند إليه التطبيق قبل تفعيل SCIM تظهر عنده علامة «!» حمراء. اضغط {provisionUser} ثم {ok} فيرسله Okta أيضًا.',
    'assign.point.change': 'غيّر اسم الشخص في Okta فيصل التغيير إلى هنا أيضًا.',
    'assign.point.groups': 'عندما ينجح ذلك، أضف الجميع: {assign} › {assignToGroups}.',
    'assign.picture': 'رسم للتطبيق في Okta وعلامة التبويب Assignments مفتوحة. الزر Assign مميّز.',
    'push_groups.title': 'إرسال المجموعات',
    'push_groups.body':
      'في {pushGroups} اضغط {addPushGroups} › {findByName} أو {findByRule}، واختر المجموعة، وحدّد {pushImmediately}، ثم اضغط {save}. تصبح حالتها {active}.',
    'push_groups.point.three':
      'يظهر الشخص في مجموعة هنا إذا تحققت ثلاثة أمور في Okta: أنه في المجموعة، وأن التطبيق مُسند إليه، وأن المجموعة مُرسَلة. استخدم مجموعة للإسناد وأخرى للإرسال.',
    'push_groups.point.unlink': 'إذا ألغيت ربط مجموعة لاحقًا، فلا تزول من هنا إلا مع {deleteInTarget}.',
    'push_groups.picture':
      'رسم للتطبيق في Okta وعلامة التبويب Push Groups مفتوحة. الزر + Push Groups مميّز. تحته في الحقل Find groups by name اسم مجموعة، وPush group memberships immediately محدد.',
    'unassign.title': 'إزالة الشخص التجريبي',
    'unassign.body':
      'في {assignments} اضغط علامة × في نهاية صف الشخص، ثم {ok}. يتحول الشخص هنا من نشط إلى معطَّل، خلال ثوانٍ عادةً. ويبقى في قائمة الأشخاص.',
    'unassign.point.return': 'أسنِد التطبيق إلى الشخص مجددًا فيعود نشطًا.',
    'unassign.picture': 'رسم للتطبيق في Okta وعلامة التبويب Assignments مفتوحة. في القائمة الشخص التجريبي مميّز لإزالته. تحته الزر OK.',
  }),

  'guide.okta.error.unauthorized.cause': 'لم يطابق الرمز. إما أنه قديم، أو أن كلمة «Bearer» وردت مرتين أو كانت ناقصة.',
  'guide.okta.error.unauthorized.fix':
    'انسخ القيمة مجددًا من خطوة طريقتك. في {authorization} و{oauthToken} يوضع الرمز وحده؛ وفي {apiToken} توضع «Bearer» ومسافة ثم الرمز.',
  'guide.okta.error.null_answer.cause':
    'لم يتلقَّ Okta ردًا يمكنه استخدامه: خطأ في العنوان، أو صفحة وكيل في الطريق، أو غياب «Bearer» في {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'انسخ عنوان URL الأساسي مجددًا وتأكد من عدم وجود شرطة مائلة في آخره. في {apiToken} تأكد من أن «Bearer» ومسافة في الأول. افتح مضيف العنوان في متصفح: يجب أن تكون شهادته صالحة.',
  'guide.okta.error.timed_out.cause': 'لا يستطيع Okta الوصول إلى هذا العنوان. يعوقه جدار حماية أو خدمة الأسماء.',
  'guide.okta.error.timed_out.fix': 'اطلب من مشغّلي هذا المنتج السماح بنطاقات IP الخاصة بـ Okta. يسردها Okta تحت {settings} › {downloads}.',
  'guide.okta.error.matching_user_not_found.cause': '{createUsers} غير مفعّل، فبحث Okta عن شخص موجود وتوقف عند ذلك.',
  'guide.okta.error.matching_user_not_found.fix': 'فعّله في {provisioning} › {toApp}. ثم أعد محاولة المهمة في {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause': 'أُسند التطبيق إلى الشخص قبل تفعيل SCIM. لا يستدرك Okta ذلك من تلقاء نفسه.',
  'guide.okta.error.assigned_before.fix': 'في {assignments} اضغط {provisionUser} ثم {ok}.',
  'guide.okta.error.token_refused_later.cause': 'استُبدل الرمز أو انتهت صلاحيته منذ الاختبار.',
  'guide.okta.error.token_refused_later.fix':
    'الصق الرمز الحالي في {provisioning} › {integration}، واختبر، واضغط {save}، ثم أعد محاولة المهام في {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'رد الخادم دون الشخص الذي أنشأه. لا يلزم تغيير شيء في Okta.',
  'guide.okta.error.empty_user.fix': 'أبلغ مشغّلي هذا المنتج، مع ذكر وقت المهمة.',
  'guide.okta.error.not_json.cause': 'ردّ شيء بين Okta والخادم، كوكيل مثلًا، بنص عادي.',
  'guide.okta.error.not_json.fix': 'أعد محاولة المهمة في {dashboard} › {tasks}. إذا تكرر ذلك، فأبلغ مشغّلي هذا المنتج، مع ذكر الوقت.',
  'guide.okta.error.group_forbidden.cause': 'لا يجوز للرمز إدارة المجموعات، أو أن المجموعات غير مفعّلة.',
  'guide.okta.error.group_forbidden.fix':
    'انظر في النشاط هنا: الطلب المرفوض مسرود مع سببه. بعد تسوية ذلك، اضغط {retryAllGroups} في {pushGroups}.',
  'guide.okta.error.profile_conflict.cause': 'لسمة مخصصة في التطبيق اسم سمة يأتي بها القالب.',
  'guide.okta.error.profile_conflict.fix':
    'احذف السمة المخصصة في {profileEditor}، ثم أدخل بيانات الاعتماد مجددًا في {provisioning} › {integration}.',
  'guide.okta.error.import_groups_400.symptom': 'يفشل {save} بالرمز 400 عندما يكون {importGroups} محددًا',
  'guide.okta.error.import_groups_400.cause': 'لا تستطيع مؤسستكم في Okta استيراد المجموعات انتقائيًا.',
  'guide.okta.error.import_groups_400.fix': 'ألغِ تحديد {importGroups} واضغط {save} مجددًا.',
  'guide.okta.error.group_without_members.symptom': 'تظهر مجموعة دون أعضائها، أو يبقى فيها من غادرها',
  'guide.okta.error.group_without_members.cause':
    'المجموعة نفسها تُسند التطبيق وتُرسَل. كثيرًا ما لا يُبقي Okta أعضاءها متزامنين في هذه الحالة.',
  'guide.okta.error.group_without_members.fix': 'أسنِد التطبيق بمجموعة وأرسل مجموعة أخرى.',
  'guide.okta.error.user_name_not_email.symptom': 'يصل الأشخاص باسم مستخدم ليس عنوان بريد إلكتروني',
  'guide.okta.error.user_name_not_email.cause': 'ينشئ Okta اسم المستخدم بتنسيق آخر.',
  'guide.okta.error.user_name_not_email.fix': 'في {signOn} اضبط {usernameFormat} على {email}.',

  'guide.microsoft-entra.before.timing': 'يرسل Entra التغييرات كل 40 دقيقة. الوتيرة ثابتة؛ ويرسل {onDemand} أشخاصًا منفردين فورًا.',
  'guide.microsoft-entra.before.registration':
    'لا يستطيع تطبيق أُنشئ بتسجيل تطبيق (OpenID Connect) التزويد. أضف إلى جانبه تطبيق مؤسسة من نوع «non-gallery».',
  'guide.microsoft-entra.before.role': 'يلزمك الدور {role} أو دور أعلى منه.',
  'guide.microsoft-entra.before.licence': 'لإسناد مجموعات بدلًا من أشخاص منفردين، تشترط Microsoft وجود Entra ID P1 أو P2.',
  'guide.microsoft-entra.enterprise_app.title': 'التزويد عبر تطبيق مؤسسة',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'إضافة تطبيق مؤسسة',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'في مركز إدارة Entra افتح {entraId} › {enterpriseApps}. اضغط {newApplication} › {createOwn}، وسمّه باسم هذا المنتج، واختر {nonGallery}، ثم اضغط {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'هل يسجّل الأشخاص الدخول هنا عبر تطبيق مؤسسة من خارج المعرض؟ استخدمه وانتقل إلى الخطوة التالية.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'رسم للنموذج Create your own application في Entra. الخيار Integrate any other application you don’t find in the gallery (Non-gallery) محدد ومميّز. تحته الزر Create.',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'بدء تكوين جديد',
  'guide.microsoft-entra.enterprise_app.new_configuration.body': 'في التطبيق افتح {provisioning} واضغط {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'في الشاشات الأقدم: اضغط {getStarted}، واضبط {mode} على {automatic}، وافتح {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'في بعض المستأجرين تُسمى صفحة بيانات الاعتماد {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'رسم للتطبيق في Entra والصفحة Provisioning مفتوحة. الزر + New configuration مميّز.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'لصق عنوان URL للمستأجر',
  'guide.microsoft-entra.enterprise_app.tenant_url.body': 'الصق العنوان كاملًا في {tenantUrl}، مع الجزء الذي يلي علامة الاستفهام.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'الجزء الذي يلي علامة الاستفهام مفتاح وضعته Microsoft: به يلتزم Entra بمعيار SCIM أكثر. ويعمل من دونه أيضًا.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'رسم لصفحة بيانات الاعتماد في Entra، ‏Provisioning. في الحقل Tenant URL العنوان، وهو مميّز. Secret Token ما زال فارغًا.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'لصق الرمز السري',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'الصق الرمز في {secretToken}. يضيف Entra كلمة «Bearer» بنفسه، فيُدخَل الرمز وحده.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'لا تترك {secretToken} فارغًا أبدًا. عندها يرسل Entra رمزًا خاصًا به، خصصته Microsoft للاختبارات فقط، ويُرفض هنا.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'رسم لصفحة بيانات الاعتماد في Entra. ‏Tenant URL مُدخَل. الحقل Secret Token مميّز: الصق الرمز هناك.',
  'guide.microsoft-entra.enterprise_app.test.title': 'اختبار الاتصال وإنشاؤه',
  'guide.microsoft-entra.enterprise_app.test.body': 'اضغط {testConnection}. عندما ينجح، اضغط {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'يبحث الاختبار عن شخص غير موجود. يبيّن أن العنوان والرمز صحيحان؛ أما وصول الأشخاص فيتبيّن في الخطوات التالية.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'في الشاشات الأقدم الزر هو {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'رسم لصفحة بيانات الاعتماد في Entra. ‏Tenant URL وSecret Token مُدخَلان. الزر Test Connection مميّز. تحته الزر Create.',
  'guide.microsoft-entra.enterprise_app.assign.title': 'إسناد التطبيق إلى شخص تجريبي واحد',
  'guide.microsoft-entra.enterprise_app.assign.body': 'في التطبيق افتح {usersAndGroups} وأضف شخصًا واحدًا.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence': 'عندما ينجح الاختبار، أضف مجموعاتكم هنا. يلزم لذلك Entra ID P1 أو P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested': 'يتجاهل Entra المجموعات داخل المجموعات: لا يُحسب إلا الأعضاء المباشرون.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'رسم للتطبيق في Entra والصفحة Users and groups مفتوحة. في القائمة الشخص التجريبي مميّز؛ ويمكن أن تلحق به مجموعتك لاحقًا.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'مراجعة تعيين السمات',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'افتح {attributeMapping}. فيه مجموعة للمستخدمين وأخرى للمجموعات. عند المستخدمين تأكد من أن userName هي سمة المطابقة ومن إرسال عنوان بريد إلكتروني، ثم اضغط {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'تسميه الشاشات الأقدم {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'لا يرسل Entra القيم التي أُفرغت: المسمى الوظيفي الذي مُسح هناك يبقى هنا حتى يحصل على قيمة جديدة.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'رسم للصفحة Attribute mapping في Entra. الصف userPrincipalName → userName مميّز. تحته صف بريد العمل. تحت Target Object Actions الخيارات Create وUpdate وDelete محددة؛ ثم الزر Save.',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'إرسال الشخص التجريبي الآن',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'افتح {onDemand}، واختر الشخص التجريبي، وابدأ. يظهر الشخص هنا نشطًا فورًا دون انتظار 40 دقيقة.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'تختلف الطلبات عند الطلب قليلًا عن الطلبات المجدولة، لأن Entra يتجاهل فيها المفتاح الذي في العنوان. كلتاهما مقبولة.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture': 'رسم للصفحة Provision on-demand في Entra. الشخص التجريبي مختار ومميّز.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'تحديد من يتلقى تحذيرات Entra',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'افتح {overview} › {properties}، واضغط القلم، وأدخل بريدًا إلكترونيًا للإشعارات، وفعّل الحماية من الحذف غير المقصود، ثم اضغط {apply}. عندما يتوقف الرمز عن العمل، يرسل Entra رسالة واحدة لا غير.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'في الشاشات الأقدم كلاهما تحت {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture': 'رسم للصفحة Overview الخاصة بالتزويد في Entra. ‏Properties مميّز. تحته الزر Apply.',
  'guide.microsoft-entra.enterprise_app.start.title': 'بدء التزويد',
  'guide.microsoft-entra.enterprise_app.start.body':
    'اضغط {start}. يصل الأشخاص والمجموعات مع الدورة الأولى، وكل تغيير بعدها خلال 40 دقيقة.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'تستغرق الدورة الأولى وقتًا أطول. احسب نحو 0.01 إلى 0.08 دقيقة لكل شخص ومجموعة وعضوية: تستغرق 1,000 منها من 10 إلى 80 دقيقة.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'في الشاشات الأقدم: اضبط {status} على {on} واحفظ.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'بعد تغيير من يشملهم النطاق، اضغط {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture': 'رسم للصفحة Overview الخاصة بالتزويد في Entra. الزر Start provisioning مميّز.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'إزالة الشخص التجريبي',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'في {usersAndGroups} أزل الشخص. مع الدورة التالية، خلال 40 دقيقة، يتحول هنا من نشط إلى معطَّل.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'عندما يغادر أحد الشركة، عطّل الحساب أولًا. حذفه يعطّل الشخص هنا أيضًا؛ وتتبعه الإزالة النهائية بعد نحو 30 يومًا.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return': 'أسنِد التطبيق إلى الشخص مجددًا فيعود نشطًا بعد الدورة التالية.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'رسم للتطبيق في Entra والصفحة Users and groups مفتوحة. في القائمة الشخص التجريبي مميّز لإزالته.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'تلقى اختبار Entra ردًا غير ما يتوقعه: الرمز مرفوض، أو يؤدي العنوان إلى مكان آخر.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'انسخ {tenantUrl} و{secretToken} مجددًا من خطوتيهما، ثم اضغط {testConnection}. تبيّن الحالة في آخر النص أيهما: 401 يعني الرمز، و404 العنوان.',
  'guide.microsoft-entra.error.blank_token.symptom': 'تصل طلبات برمز لم يصدره أحد هنا، و{secretToken} فارغ',
  'guide.microsoft-entra.error.blank_token.cause': 'دون رمز سري يرسل Entra رمزًا خاصًا به.',
  'guide.microsoft-entra.error.blank_token.fix': 'الصق الرمز في {secretToken}.',
  'guide.microsoft-entra.error.quarantine.symptom': 'يعرض Entra المهمة في الحجر، أو لا تأتي التغييرات إلا مرة في اليوم',
  'guide.microsoft-entra.error.quarantine.cause':
    'رُفض الرمز، أو فشلت تغييرات كثيرة. عندها يعيد Entra المحاولة بعد 6 و12 و24 ساعة، ثم مرة في اليوم، ويتوقف بعد 4 أسابيع.',
  'guide.microsoft-entra.error.quarantine.fix':
    'الصق الرمز الحالي في {secretToken}، واضغط {testConnection} ثم {restart}. تنهي إعادة التشغيل الانتظار.',
  'guide.microsoft-entra.error.scope_change.symptom': 'لا يؤثر تغيير النطاق في شيء',
  'guide.microsoft-entra.error.scope_change.cause': 'لا يعيد Entra النظر في الجميع من تلقاء نفسه.',
  'guide.microsoft-entra.error.scope_change.fix': 'اضغط {restart}. تنظر الدورة التالية في الجميع.',
  'guide.microsoft-entra.error.nested_group.symptom': 'لا يصل أشخاص من مجموعة داخل المجموعة المُسندة',
  'guide.microsoft-entra.error.nested_group.cause': 'لا يزوّد Entra إلا الأعضاء المباشرين.',
  'guide.microsoft-entra.error.nested_group.fix': 'أضف المجموعة الداخلية في {usersAndGroups} أيضًا.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'تصل مجموعة دون بعض أعضائها',
  'guide.microsoft-entra.error.group_member_missing.cause': 'التطبيق غير مُسند إلى هؤلاء، ولذلك يستبعدهم Entra.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'أضفهم في {usersAndGroups}، بأنفسهم أو عبر مجموعة.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'تبقى هنا قيمة أُفرغت في Entra',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'لا يُدرج Entra القيم الفارغة في طلباته.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'أعطِ السمة قيمة جديدة في Entra. تصل القيمة الجديدة.',

  'guide.onelogin.before.role': 'يلزمك مسؤول OneLogin يستطيع إضافة تطبيقات.',
  'guide.onelogin.provisioner.title': 'SCIM provisioner',
  'guide.onelogin.provisioner.add_app.title': 'إضافة التطبيق',
  'guide.onelogin.provisioner.add_app.body':
    'في واجهة إدارة OneLogin افتح {applications} › {addApp}، وابحث عن «SCIM»، واختر {coreApp}، ثم اضغط {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise': 'لإرسال القسم أو المدير أيضًا، اختر {enterpriseApp} بدلًا من ذلك.',
  'guide.onelogin.provisioner.add_app.picture':
    'رسم لصفحة Add App في OneLogin. في قائمة التطبيقات SCIM Provisioner with SAML (SCIM v2 Core) مميّز. تحته SCIM Provisioner with SAML (SCIM v2 Enterprise)، ثم الزر Save.',
  'guide.onelogin.provisioner.base_url.title': 'لصق عنوان URL الأساسي',
  'guide.onelogin.provisioner.base_url.body': 'في {configuration} الصق العنوان في {baseUrl}.',
  'guide.onelogin.provisioner.base_url.picture':
    'رسم لعلامة التبويب Configuration في OneLogin. في الحقل SCIM Base URL العنوان، وهو مميّز. SCIM JSON Template وCustom Headers وSCIM Bearer Token ما زالت فارغة.',
  'guide.onelogin.provisioner.template.title': 'لصق قالب JSON',
  'guide.onelogin.provisioner.template.body':
    'استبدل كل ما في {template} بهذا النص. يحدد ما يرسله OneLogin عن الشخص بصيغة SCIM 2.0. اترك الكلمات التي بين الأقواس المعقوفة كما هي: يملؤها OneLogin.',
  'guide.onelogin.provisioner.template.point.more': 'يمكنك إضافة سمات لاحقًا. أبقِ userName وname وemails.',
  'guide.onelogin.provisioner.template.picture':
    'رسم لعلامة التبويب Configuration في OneLogin. ‏SCIM Base URL مُدخَل. في الحقل SCIM JSON Template القالب، وهو مميّز.',
  'guide.onelogin.provisioner.token.title': 'لصق الرمز المميز',
  'guide.onelogin.provisioner.token.body': 'الصق الرمز في {token}. يضيف OneLogin كلمة «Bearer» بنفسه، فيُدخَل الرمز وحده.',
  'guide.onelogin.provisioner.token.point.headers': 'إذا وُجد حقل {customHeaders}، فاتركه فارغًا.',
  'guide.onelogin.provisioner.token.picture':
    'رسم لعلامة التبويب Configuration في OneLogin. ‏SCIM Base URL وSCIM JSON Template مُدخَلان، وCustom Headers فارغ. الحقل SCIM Bearer Token مميّز: الصق الرمز هناك.',
  'guide.onelogin.provisioner.enable.title': 'التوصيل والحفظ',
  'guide.onelogin.provisioner.enable.body': 'تحت {apiConnection} اضغط {enable}. يجرّب OneLogin الاتصال فورًا. ثم اضغط {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'تُسمى الحالة التي بجانب الزر في بعض الشاشات {apiStatus}.',
  'guide.onelogin.provisioner.enable.picture':
    'رسم لعلامة التبويب Configuration في OneLogin مكتملة: عنوان URL الأساسي والقالب والرمز. تحت API Connection الزر Enable مميّز.',
  'guide.onelogin.provisioner.parameters.title': 'استخدام البريد الإلكتروني كاسم مستخدم',
  'guide.onelogin.provisioner.parameters.body': 'في {parameters} اضبط {scimUsername} على {email}.',
  'guide.onelogin.provisioner.parameters.picture': 'رسم لعلامة التبويب Parameters في OneLogin. ‏SCIM username مضبوط على Email ومميّز.',
  'guide.onelogin.provisioner.groups.title': 'تضمين المجموعات',
  'guide.onelogin.provisioner.groups.body': 'في {parameters} أيضًا افتح الصف {groups}، وحدّد {include}، ثم اضغط {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'رسم للصف Groups في علامة التبويب Parameters في OneLogin. المربع Include in User Provisioning محدد ومميّز. تحته الزر Save.',
  'guide.onelogin.provisioner.provisioning.title': 'تفعيل التزويد دون موافقات',
  'guide.onelogin.provisioner.provisioning.body':
    'في {provisioning} حدّد {enableProvisioning}. تحت {approval} ألغِ تحديد {createUser} و{deleteUser} و{updateUser}. وإلا بقي الأشخاص في {pending} حتى يوافق أحد على كل منهم.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    'تريد الموافقة يدويًا؟ اترك المربعات محددة، ولا تتوقع وصول أحد إلى هنا قبل الموافقة.',
  'guide.onelogin.provisioner.provisioning.picture':
    'رسم لعلامة التبويب Provisioning في OneLogin. ‏Enable provisioning محدد. تحت Require admin approval before this action is performed المربعات Create user وDelete user وUpdate user غير محددة ومميّزة.',
  'guide.onelogin.provisioner.leavers.title': 'اختيار ما يحدث لمن يغادر',
  'guide.onelogin.provisioner.leavers.body': 'عند {whenDeleted} اختر {suspend} واضغط {save}. عندها يُعطَّل من يغادر هنا ويمكن أن يعود.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} يزيل الشخص من مزامنة الدليل هنا؛ و{doNothing} يتركه نشطًا فيحتفظ بحق الوصول.',
  'guide.onelogin.provisioner.leavers.picture':
    'رسم لعلامة التبويب Provisioning في OneLogin. ‏Enable provisioning محدد ومربعات الموافقة غير محددة. الخيار When users are deleted in OneLogin, or the user’s app access is removed مضبوط على Suspend ومميّز.',
  'guide.onelogin.provisioner.assign.title': 'إعطاء التطبيق لشخص تجريبي واحد',
  'guide.onelogin.provisioner.assign.body':
    'افتح {users}، واختر شخصًا واحدًا، وأضف التطبيق تحت {applications}. يظهر الشخص هنا نشطًا، خلال ثوانٍ عادةً.',
  'guide.onelogin.provisioner.assign.point.roles': 'عندما ينجح ذلك، أضف الجميع عبر الأدوار في علامة التبويب {access} للتطبيق.',
  'guide.onelogin.provisioner.assign.point.change': 'غيّر اسم الشخص في OneLogin فيصل التغيير إلى هنا أيضًا.',
  'guide.onelogin.provisioner.assign.picture': 'رسم للشخص التجريبي في OneLogin. تحت Applications تطبيقك مميّز.',
  'guide.onelogin.provisioner.group_rules.title': 'إرسال المجموعات بقاعدة',
  'guide.onelogin.provisioner.group_rules.body': 'في {rules} أضف قاعدة تحدد من ينتمي إلى أي مجموعة. يُسمى إجراؤها عادةً {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh': 'قد لا تُعرض المجموعات الموجودة هنا إلا بعد أن يحدّث OneLogin استحقاقات التطبيق.',
  'guide.onelogin.provisioner.group_rules.picture':
    'رسم لعلامة التبويب Rules في OneLogin. إجراء القاعدة مضبوط على Set Groups in app ومميّز. تحته الزر Save.',
  'guide.onelogin.provisioner.unassign.title': 'سحب التطبيق من الشخص التجريبي',
  'guide.onelogin.provisioner.unassign.body':
    'افتح {users}، واختر الشخص، وأزل التطبيق تحت {applications}. يتحول هنا من نشط إلى معطَّل، خلال ثوانٍ عادةً.',
  'guide.onelogin.provisioner.unassign.point.return': 'أعِد إليه التطبيق فيعود نشطًا.',
  'guide.onelogin.provisioner.unassign.picture': 'رسم للشخص التجريبي في OneLogin. تحت Applications تطبيقك مميّز لإزالته.',
  'guide.onelogin.error.pending.cause': 'مربعات الموافقة محددة، ولذلك ينتظر OneLogin موافقة أحد.',
  'guide.onelogin.error.pending.fix':
    'وافق على الشخص في {users} › {provisioning}، أو ألغِ تحديد {createUser} و{deleteUser} و{updateUser} في علامة التبويب {provisioning} للتطبيق.',
  'guide.onelogin.error.not_enabled.symptom': 'لا يبقى {apiConnection} مفعّلًا',
  'guide.onelogin.error.not_enabled.cause': 'رُفض أول طلب من OneLogin: العنوان أو الرمز غير صحيح.',
  'guide.onelogin.error.not_enabled.fix': 'انسخ {baseUrl} و{token} مجددًا من خطوتيهما، ثم اضغط {enable}.',
  'guide.onelogin.error.old_template.symptom': 'يُرفض الأشخاص برسالة عن المخططات',
  'guide.onelogin.error.old_template.cause': 'يذكر القالب مخططات SCIM 1.1، كما في الأدلة القديمة.',
  'guide.onelogin.error.old_template.fix': 'استبدل كل ما في {template} بالنص الوارد في خطوته.',

  'guide.jumpcloud.before.role': 'يلزمك مسؤول JumpCloud يستطيع تعديل تطبيقات SSO.',
  'guide.jumpcloud.before.test_writes':
    'جهّز عنوان بريد إلكتروني جديدًا في نطاقكم. ينشئ {testConnection} به شخصًا تجريبيًا ومجموعة تجريبية، ثم يزيلهما.',
  'guide.jumpcloud.custom_app.title': 'SCIM لتطبيق مخصص',
  'guide.jumpcloud.custom_app.open_app.title': 'فتح إدارة الهوية للتطبيق',
  'guide.jumpcloud.custom_app.open_app.body':
    'في JumpCloud افتح {ssoApplications}، واختر التطبيق المخصص لهذا المنتج (أو أضفه)، وافتح علامة التبويب {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture': 'رسم لتطبيقك في JumpCloud. علامة التبويب Identity Management مفتوحة ومميّزة.',
  'guide.jumpcloud.custom_app.version.title': 'اختيار SCIM 2.0',
  'guide.jumpcloud.custom_app.version.body': 'اختر التكوين {scimApi} واضبط {scimVersion} على 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud. تحت SCIM API الحقل SCIM Version مضبوط على 2.0 ومميّز. بقية الحقول ما زالت فارغة.',
  'guide.jumpcloud.custom_app.base_url.title': 'لصق عنوان URL الأساسي',
  'guide.jumpcloud.custom_app.base_url.body': 'الصق العنوان في {baseUrl}. مع شرطة مائلة في آخره يفشل اختبار JumpCloud.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud. ‏SCIM Version هو 2.0. في الحقل Base URL العنوان، وهو مميّز.',
  'guide.jumpcloud.custom_app.token.title': 'لصق الرمز المميز',
  'guide.jumpcloud.custom_app.token.body': 'الصق الرمز في {tokenKey}. يضيف JumpCloud كلمة «Bearer» بنفسه، فيُدخَل الرمز وحده.',
  'guide.jumpcloud.custom_app.token.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud. ‏SCIM Version وBase URL مُدخَلان. الحقل Token Key مميّز: الصق الرمز هناك.',
  'guide.jumpcloud.custom_app.test_email.title': 'إعطاء الاختبار عنوان بريد إلكتروني',
  'guide.jumpcloud.custom_app.test_email.body': 'اكتب في {testUserEmail} عنوانًا ليس لأحد هنا بعد، في نطاق يُسمح باستخدامه هنا.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'لا يلزم أن يكون صندوق بريد حقيقيًا. يسأل JumpCloud مجددًا كلما عدّلت التكوين الفعّال؛ استخدم عندها عنوانًا آخر.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud. ‏SCIM Version وBase URL وToken Key مُدخَلة. في الحقل Test User Email عنوان، وهو مميّز.',
  'guide.jumpcloud.custom_app.test.title': 'اختبار الاتصال',
  'guide.jumpcloud.custom_app.test.body': 'اضغط {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'ينشئ JumpCloud شخصًا تجريبيًا ومجموعة تجريبية، ويغيّرهما، ثم يزيلهما. تراهما يأتيان ويذهبان في النشاط هنا؛ وهذا مقصود.',
  'guide.jumpcloud.custom_app.test.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud مكتملة: الإصدار وعنوان URL الأساسي والرمز وبريد الاختبار. الزر Test Connection مميّز.',
  'guide.jumpcloud.custom_app.groups.title': 'إرسال المجموعات أيضًا',
  'guide.jumpcloud.custom_app.groups.body': 'حدّد {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud مكتملة. المربع Enable management of User Groups and Group Membership in this application محدد ومميّز.',
  'guide.jumpcloud.custom_app.activate.title': 'التفعيل والحفظ',
  'guide.jumpcloud.custom_app.activate.body': 'اضغط {activate} ثم {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'قد يجري الاختبار نفسه مرة أخرى عند التفعيل.',
  'guide.jumpcloud.custom_app.activate.picture':
    'رسم لعلامة التبويب Identity Management في JumpCloud مكتملة، وإدارة المجموعات محددة. الزر Activate مميّز.',
  'guide.jumpcloud.custom_app.bind_group.title': 'ربط مجموعة فيها شخص تجريبي واحد',
  'guide.jumpcloud.custom_app.bind_group.body':
    'في علامة التبويب {userGroups} للتطبيق حدّد مجموعة فيها شخص تجريبي واحد واضغط {save}. يظهر الشخص والمجموعة هنا، خلال ثوانٍ عادةً.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'لا يرسل JumpCloud المجموعات الفارغة.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': 'المجموعة الموجودة هنا بالاسم نفسه تُعتمد ولا تتكرر.',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'غيّر اسم الشخص في JumpCloud فيصل التغيير إلى هنا أيضًا.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'رسم لعلامة التبويب User Groups في JumpCloud. مجموعة فيها الشخص التجريبي محددة ومميّزة. تحتها الزر Save.',
  'guide.jumpcloud.custom_app.unbind.title': 'إزالة الشخص التجريبي',
  'guide.jumpcloud.custom_app.unbind.body':
    'في {userGroups} ألغِ تحديد المجموعة، أو أخرج الشخص منها. يتحول هنا من نشط إلى معطَّل، خلال ثوانٍ عادةً.',
  'guide.jumpcloud.custom_app.unbind.point.other_group': 'تبقى المجموعة نفسها هنا، ويبقى نشطًا من هو أيضًا في مجموعة مرتبطة أخرى.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'أعِد الشخص إليها فيعود نشطًا.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'رسم لعلامة التبويب User Groups في JumpCloud. مجموعة فيها الشخص التجريبي لم تعد محددة، وهي مميّزة. تحتها الزر Save.',
  'guide.jumpcloud.error.trailing_slash.symptom': 'يفشل {testConnection} مع أن الرمز والعنوان يبدوان صحيحين',
  'guide.jumpcloud.error.trailing_slash.cause': 'في آخر العنوان شرطة مائلة.',
  'guide.jumpcloud.error.trailing_slash.fix': 'انسخ {baseUrl} مجددًا من خطوته.',
  'guide.jumpcloud.error.test_email_taken.symptom': 'يفشل {testConnection} بعد أن نجح من قبل',
  'guide.jumpcloud.error.test_email_taken.cause': 'لشخص هنا ذلك العنوان بالفعل، ربما من الاختبار السابق، أو لا يُسمح باستخدام نطاقه هنا.',
  'guide.jumpcloud.error.test_email_taken.fix': 'اكتب عنوانًا جديدًا في {testUserEmail} واختبر مجددًا.',
  'guide.jumpcloud.error.test_fails.symptom': 'يفشل {testConnection} دون سبب',
  'guide.jumpcloud.error.test_fails.cause': 'لا يوضح JumpCloud الكثير. السبب المعتاد رمز قديم أو كلمة «Bearer» ملصقة معه.',
  'guide.jumpcloud.error.test_fails.fix': 'انظر في النشاط هنا: الطلب المرفوض مسرود مع سببه. ثم الصق {tokenKey} مجددًا، الرمز وحده.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'رُبطت مجموعة ولا يصل أحد',
  'guide.jumpcloud.error.nobody_arrives.cause': 'لم يتمكن JumpCloud من إرسالهم، ولا يظهر ذلك إلا في سجله.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'افتح {insights} وابحث عن {userCreated} و{userRemoved} و{userDeleted}. يتضمن الحدث الرد الوارد من هنا.',

  'guide.pingfederate.before.bundled':
    'يستخدم ملحق SCIM المرفق مع PingFederate إصدار SCIM 1.1 ويطلب {usersUrl} و{groupsUrl}. وهو لا يعمل مع هذا الاتصال.',
  'guide.pingfederate.before.server': 'يلزمك من يستطيع تعديل {properties} على الخادم وإعادة تشغيل PingFederate.',
  'guide.pingfederate.before.connector': 'يلزمك موصل {provisioner} من Ping. وهو يستخدم SCIM 2.0.',
  'guide.pingfederate.connector.title': 'موصل SCIM Provisioner',
  'guide.pingfederate.connector.switch_on.title': 'تفعيل التزويد الصادر',
  'guide.pingfederate.connector.switch_on.body': 'على الخادم افتح {properties} في مجلد bin الخاص بـ PingFederate واضبط {mode}.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'أعد تشغيل PingFederate بعد ذلك. تستخدم المجموعة العنقودية ذات تجاوز الفشل قيمة أخرى؛ تذكرها وثائق Ping.',
  'guide.pingfederate.connector.connector.title': 'تثبيت الموصل',
  'guide.pingfederate.connector.connector.body': 'ثبّت موصل {provisioner} من Ping كما تصف حزمته وأعد تشغيل PingFederate.',
  'guide.pingfederate.connector.connection.title': 'إنشاء اتصال',
  'guide.pingfederate.connector.connection.body':
    'في وحدة التحكم الإدارية افتح {applications} › {integration} › {spConnections} واضغط {createConnection}. في {connectionTemplate} اختر {provisioner}، واختر {outboundProvisioning} نوعًا له.',
  'guide.pingfederate.connector.scim_url.title': 'لصق عنوان URL الخاص بـ SCIM',
  'guide.pingfederate.connector.scim_url.body': 'في الشاشة {target} الصق العنوان في {scimUrl}.',
  'guide.pingfederate.connector.scim_url.picture':
    'رسم للشاشة Target في PingFederate. في الحقل SCIM URL العنوان، وهو مميّز. Authentication Methods ما زال None، وAccess Token فارغ.',
  'guide.pingfederate.connector.version.title': 'اختيار SCIM 2.0',
  'guide.pingfederate.connector.version.body': 'اضبط {scimVersion} على 2.0.',
  'guide.pingfederate.connector.version.picture': 'رسم للشاشة Target في PingFederate. ‏SCIM URL مُدخَل. SCIM Version مضبوط على 2.0 ومميّز.',
  'guide.pingfederate.connector.token.title': 'لصق الرمز المميز',
  'guide.pingfederate.connector.token.body':
    'غيّر {authentication} من {none} إلى {bearer} والصق الرمز في {accessToken}. يضيف PingFederate كلمة «Bearer» بنفسه.',
  'guide.pingfederate.connector.token.picture':
    'رسم للشاشة Target في PingFederate. ‏SCIM URL والإصدار مُدخَلان. Authentication Methods هو OAuth 2 Bearer Token. الحقل Access Token مميّز: الصق الرمز هناك.',
  'guide.pingfederate.connector.unique_identifier.title': 'ضبط المعرّف الفريد',
  'guide.pingfederate.connector.unique_identifier.body': 'اضبط {uniqueIdentifier} على userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'قرّر ذلك الآن: لتغييره لاحقًا تشترط Ping حذف الاتصال وإعادة التشغيل وإنشاءه من جديد.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'رسم للشاشة Target في PingFederate، مُدخَلة حتى الرمز. Unique User Identifier مضبوط على userName ومميّز.',
  'guide.pingfederate.connector.options.title': 'اختيار ما يجوز لـ PingFederate فعله',
  'guide.pingfederate.connector.options.body': 'حدّد {userCreate} و{userUpdate} و{userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'اترك {disabledUsers} دون تفعيل، إلا إذا كان ينبغي أن يوجد هنا أيضًا من هم معطَّلون في المصدر.',
  'guide.pingfederate.connector.options.picture':
    'رسم للشاشة Target في PingFederate. ‏User Create وUser Update وUser Disable / Delete محددة ومميّزة. Provision Disabled Users غير محدد.',
  'guide.pingfederate.connector.remove_action.title': 'اختيار ما يحدث لمن يغادر',
  'guide.pingfederate.connector.remove_action.body': 'اضبط {removeAction} على {disable}. عندها يُعطَّل من يغادر هنا ويمكن أن يعود.',
  'guide.pingfederate.connector.remove_action.picture':
    'رسم للشاشة Target في PingFederate مكتملة. Remove User Action مضبوط على Disable ومميّز.',
  'guide.pingfederate.connector.channel.title': 'إعداد القناة',
  'guide.pingfederate.connector.channel.body':
    'في {manageChannels} اختر المصدر وشخصًا تجريبيًا واحدًا. في {attributeMapping} عيّن اسم المستخدم والاسم الأول واسم العائلة وبريد العمل.',
  'guide.pingfederate.connector.channel.point.groups': 'لإرسال المجموعات، اذكرها في القناة نفسها.',
  'guide.pingfederate.connector.activate.title': 'التشغيل',
  'guide.pingfederate.connector.activate.body':
    'فعّل القناة، وشغّل الاتصال في {activation}، ثم اضغط {save}. يظهر الشخص التجريبي هنا نشطًا، خلال دقيقة عادةً.',
  'guide.pingfederate.connector.activate.point.minute':
    'ينظر PingFederate في مصدره كل 60 ثانية. المدة هي {frequency} في إعدادات البروتوكول على الخادم.',
  'guide.pingfederate.connector.activate.point.log': 'ما أرسله وما عاد إليه موجود في {log} على الخادم.',
  'guide.pingfederate.connector.leave.title': 'إزالة الشخص التجريبي',
  'guide.pingfederate.connector.leave.body':
    'أخرج الشخص من مجموعة مصدر القناة أو من عامل تصفيتها. يتحول هنا من نشط إلى معطَّل، خلال دقيقة عادةً.',
  'guide.pingfederate.connector.leave.point.return': 'أعِد الشخص فيعود نشطًا.',
  'guide.pingfederate.error.old_plugin.symptom': 'يطلب النموذج {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'هذا هو الملحق المرفق لإصدار SCIM 1.1، وفيه {usersUrl} و{groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'أنشئ الاتصال من جديد بموصل {provisioner}.',
  'guide.pingfederate.error.no_credentials.symptom': 'تصل الطلبات إلى هنا بلا أي رمز',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} ما زال على {none}، كما يبدأ النموذج.',
  'guide.pingfederate.error.no_credentials.fix': 'اضبطه على {bearer} والصق الرمز في {accessToken}.',
  'guide.pingfederate.error.nothing_happens.symptom': 'لا يصل شيء إلى هنا، حتى بعد عدة دقائق',
  'guide.pingfederate.error.nothing_happens.cause': 'التزويد غير مفعّل على الخادم، أو القناة أو الاتصال غير فعّال.',
  'guide.pingfederate.error.nothing_happens.fix': 'تأكد من ضبط {mode} في {properties} ومن أن كليهما فعّال، ثم اقرأ {log}.',

  'guide.pingone.before.role': 'يلزمك مسؤول PingOne يستطيع تعديل التزويد.',
  'guide.pingone.before.groups': 'يرسل PingOne المجموعات الموجودة في PingOne نفسه.',
  'guide.pingone.connection.title': 'اتصال SCIM وقاعدة',
  'guide.pingone.connection.new_connection.title': 'إنشاء اتصال',
  'guide.pingone.connection.new_connection.body':
    'في PingOne افتح {integrations} › {provisioning}، واضغط {add} › {newConnection}، واختر {identityStore} ثم {scim}. سمّه باسم هذا المنتج واضغط {next}.',
  'guide.pingone.connection.new_connection.point.names': 'تُسمى البطاقة في بعض الشاشات {scimOutbound}.',
  'guide.pingone.connection.new_connection.picture':
    'رسم لصفحة New Connection في PingOne. تحت Identity Store البطاقة SCIM مميّزة. تحتها الزر Next.',
  'guide.pingone.connection.base_url.title': 'لصق عنوان URL الأساسي',
  'guide.pingone.connection.base_url.body': 'الصق العنوان في {baseUrl}.',
  'guide.pingone.connection.base_url.picture':
    'رسم لاتصال SCIM جديد في PingOne. في الحقل SCIM Base URL العنوان، وهو مميّز. بقية الحقول ما زالت فارغة.',
  'guide.pingone.connection.resources.title': 'تسمية الموارد',
  'guide.pingone.connection.resources.body':
    'اكتب هاتين القيمتين في {usersResource} و{groupsResource}، كلًا منهما مع الشرطة المائلة في أوله.',
  'guide.pingone.connection.resources.picture':
    'رسم لاتصال SCIM جديد في PingOne. ‏SCIM Base URL مُدخَل. في Users Resource القيمة ‎/Users، وهو مميّز. في Groups Resource القيمة ‎/Groups.',
  'guide.pingone.connection.version.title': 'اختيار SCIM 2.0',
  'guide.pingone.connection.version.body': 'اضبط {scimVersion} على 2.0.',
  'guide.pingone.connection.version.picture':
    'رسم لاتصال SCIM جديد في PingOne. عنوان URL الأساسي والموارد مُدخَلة. SCIM Version مضبوط على 2.0 ومميّز.',
  'guide.pingone.connection.token.title': 'لصق الرمز المميز',
  'guide.pingone.connection.token.body': 'اضبط {authentication} على {bearer} والصق الرمز وحده في {accessToken}.',
  'guide.pingone.connection.token.picture':
    'رسم لاتصال SCIM جديد في PingOne، مُدخَل حتى الإصدار. Authentication Method هو OAuth 2 Bearer Token. الحقل OAuth Access Token مميّز: الصق الرمز هناك.',
  'guide.pingone.connection.auth_type.title': 'اختيار نوع الترويسة',
  'guide.pingone.connection.auth_type.body': 'اضبط {authType} على {bearerType}. يضع PingOne هذه الكلمة أمام الرمز.',
  'guide.pingone.connection.auth_type.picture': 'رسم لاتصال SCIM جديد في PingOne، مُدخَل حتى الرمز. Auth Type Header مضبوط على Bearer ومميّز.',
  'guide.pingone.connection.test.title': 'اختبار الاتصال',
  'guide.pingone.connection.test.body': 'اضغط {testConnection}. يرد PingOne بـ {successful}.',
  'guide.pingone.connection.test.picture': 'رسم لاتصال SCIM جديد في PingOne وكل الحقول مُدخَلة. الزر Test Connection مميّز.',
  'guide.pingone.connection.switch_on.title': 'الإنهاء والتشغيل',
  'guide.pingone.connection.switch_on.body': 'اضغط {continue} ثم {finish}، وشغّل الاتصال بمفتاحه.',
  'guide.pingone.connection.switch_on.point.leavers':
    'يتيح لك PingOne اختيار تعطيل من يغادر أو حذفه. اختر التعطيل: عندها يُعطَّل هنا ويمكن أن يعود.',
  'guide.pingone.connection.switch_on.picture': 'رسم لصفحة Provisioning في PingOne. مفتاح اتصالك مشغّل ومميّز.',
  'guide.pingone.connection.rule.title': 'إضافة قاعدة',
  'guide.pingone.connection.rule.body':
    'في {provisioning} اضغط {add} وأضف قاعدة لهذا الاتصال: من تشمله، وأي سمة تصير أي سمة. ثم شغّل القاعدة.',
  'guide.pingone.connection.rule.point.one_person': 'لتطابق القاعدة شخصًا تجريبيًا واحدًا أولًا. يظهر هنا نشطًا، خلال ثوانٍ عادةً.',
  'guide.pingone.connection.rule.point.user_name': 'عيّن اسم المستخدم وعنوان بريد العمل.',
  'guide.pingone.connection.rule.point.change': 'غيّر اسم الشخص في PingOne فيصل التغيير إلى هنا أيضًا.',
  'guide.pingone.connection.rule.picture': 'رسم لقاعدة في PingOne. تحت Users الشخص التجريبي مميّز. تحته المجموعات.',
  'guide.pingone.connection.groups.title': 'إضافة المجموعات إلى القاعدة',
  'guide.pingone.connection.groups.body': 'في القاعدة فعّل تزويد المجموعات واختر مجموعات PingOne المراد إرسالها.',
  'guide.pingone.connection.groups.picture': 'رسم لقاعدة في PingOne. تطابق الشخص التجريبي. تحت Groups مجموعتك مميّزة.',
  'guide.pingone.connection.leave.title': 'إزالة الشخص التجريبي',
  'guide.pingone.connection.leave.body': 'غيّر الشخص أو القاعدة بحيث لا تعود تطابقه. يتحول هنا من نشط إلى معطَّل، خلال ثوانٍ عادةً.',
  'guide.pingone.connection.leave.point.return': 'اجعل القاعدة تطابقه مجددًا فيعود نشطًا.',
  'guide.pingone.connection.leave.picture': 'رسم لقاعدة في PingOne. تحت Users الشخص التجريبي مميّز لإزالته.',
  'guide.pingone.error.test_failed.cause': 'لم يتلقَّ PingOne ردًا يمكنه استخدامه: العنوان أو أحد الموارد أو الرمز غير صحيح.',
  'guide.pingone.error.test_failed.fix':
    'راجع الشرطات المائلة والأحرف الكبيرة في {baseUrl} و{usersResource}، والصق {accessToken} مجددًا وحده، وتأكد من أن {authType} هو {bearerType}.',
  'guide.pingone.error.nothing_happens.symptom': 'ينجح الاختبار ولا يصل أحد',
  'guide.pingone.error.nothing_happens.cause': 'الاتصال أو القاعدة غير مفعّل، أو لا تطابق القاعدة أحدًا.',
  'guide.pingone.error.nothing_happens.fix': 'فعّل كليهما في {provisioning} وانظر هناك إلى حالة مزامنة الاتصال.',

  'guide.rippling.before.role': 'يلزمك مسؤول Rippling يستطيع إنشاء عمليات تكامل مخصصة.',
  'guide.rippling.before.token_late': 'لا يطلب Rippling الرمز إلا في النهاية، بعد {installNow}. أبقِه في متناولك، أو أنشئ رمزًا جديدًا حينها.',
  'guide.rippling.custom_integration.title': 'تكامل مخصص',
  'guide.rippling.custom_integration.create.title': 'إنشاء تكامل مخصص',
  'guide.rippling.custom_integration.create.body': 'في Rippling افتح {it} › {thirdPartyAccess}، واضغط {addIntegration}، واختر {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    'غير موجود؟ ينقل Rippling قوائمه: ابحث عن {it} › {customIntegrations}، أو {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'تسميته واختيار SCIM',
  'guide.rippling.custom_integration.name.body': 'أعطِه اسم هذا المنتج وفئة وشعارًا، وحدّد {userManagement}، ثم اضغط {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'رسم لتكامل مخصص جديد في Rippling. المربع User Management via SCIM محدد ومميّز. تحته الزر Continue.',
  'guide.rippling.custom_integration.base_url.title': 'لصق عنوان URL الأساسي',
  'guide.rippling.custom_integration.base_url.body': 'اضبط {scimVersion} على 2.0 والصق العنوان في {baseUrl}.',
  'guide.rippling.custom_integration.base_url.picture':
    'رسم لصفحة SCIM لتكامل جديد في Rippling. ‏SCIM Version هو 2.0. في الحقل SCIM base URL العنوان، وهو مميّز.',
  'guide.rippling.custom_integration.method.title': 'اختيار رمز Bearer',
  'guide.rippling.custom_integration.method.body': 'اضبط {method} على {bearerToken}. يأتي الرمز نفسه لاحقًا.',
  'guide.rippling.custom_integration.method.picture':
    'رسم لصفحة SCIM لتكامل جديد في Rippling. الإصدار وعنوان URL الأساسي مُدخَلان. SCIM Authorization Method مضبوط على Bearer Token ومميّز.',
  'guide.rippling.custom_integration.options.title': 'تحديد ما يستطيعه هذا الاتصال',
  'guide.rippling.custom_integration.options.body': 'حدّد {supportsGroups} و{pagination} و{createGroups} و{patchGroups} و{emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'رسم لصفحة SCIM لتكامل جديد في Rippling. ‏Supports Groups وSupports Pagination وCreate & Delete Groups وUse PATCH to edit Groups وUse email address as user name محددة ومميّزة.',
  'guide.rippling.custom_integration.attributes.title': 'إضافة السمات',
  'guide.rippling.custom_integration.attributes.body': 'تحت {attributes} أضف هذه الأربع واحدة بعد الأخرى، ثم اضغط {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'رسم لصفحة SCIM لتكامل جديد في Rippling مكتملة. في الحقل Supported SCIM Attributes القيم externalId وemails.primary وname.givenName وname.familyName، وهو مميّز.',
  'guide.rippling.custom_integration.token.title': 'التثبيت ولصق الرمز المميز',
  'guide.rippling.custom_integration.token.body':
    'اضغط {installNow} وحدّد أنك تثبّته بنفسك. عندما يطلب Rippling القيمة {bearerToken}، الصق الرمز وحده.',
  'guide.rippling.custom_integration.token.point.lost':
    'لم يعد الرمز في متناولك؟ أنشئ رمزًا جديدًا في هذه الصفحة. لا يعتمد شيء على القديم بعد.',
  'guide.rippling.custom_integration.token.picture': 'رسم للتثبيت في Rippling. حقل رمز Bearer مميّز: الصق الرمز هناك.',
  'guide.rippling.custom_integration.access.title': 'اختيار من يحصل على الوصول ومتى',
  'guide.rippling.custom_integration.access.body': 'في {accessRules} اختر شخصًا تجريبيًا واحدًا. في {provisionTime} اختر أقرب وقت.',
  'guide.rippling.custom_integration.access.point.one_person': 'عندما ينجح الاختبار، وسّع القاعدة لتشمل الجميع.',
  'guide.rippling.custom_integration.mapping.title': 'إرسال التغييرات أيضًا',
  'guide.rippling.custom_integration.mapping.body': 'اختر {cadence} لكل سمة.',
  'guide.rippling.custom_integration.match.title': 'مطابقة من هم هنا بالفعل',
  'guide.rippling.custom_integration.match.body':
    'يسرد Rippling الحسابات التي وجدها. طابق الشخص التجريبي بحسابه، أو دع Rippling ينشئ حسابًا جديدًا. يظهر الشخص هنا نشطًا في الوقت الذي اخترته.',
  'guide.rippling.custom_integration.match.point.repeats': 'قد يطلب Rippling الشيء نفسه مرتين. لا يتكرر أحد بسبب ذلك.',
  'guide.rippling.custom_integration.leave.title': 'إزالة الشخص التجريبي',
  'guide.rippling.custom_integration.leave.body':
    'غيّر {accessRules} بحيث لا تشمل الشخص بعد ذلك. يتحول هنا من نشط إلى معطَّل في الوقت الذي اخترته.',
  'guide.rippling.custom_integration.leave.point.return': 'أعِد شمول الشخص فيعود نشطًا.',
  'guide.rippling.error.nothing_happens.symptom': 'لم يصل شيء من Rippling',
  'guide.rippling.error.nothing_happens.cause':
    'لم يحن الوقت الذي اخترته بعد، أو لا تطابق القواعد أحدًا، أو الرمز غير صحيح. ليس لدى Rippling اختبار خاص به.',
  'guide.rippling.error.nothing_happens.fix':
    'راجع {provisionTime} و{accessRules}، ثم انظر في النشاط هنا: الطلبات المرفوضة مسرودة مع أسبابها. إذا ذكرت الرمز، فأدخل {bearerToken} مجددًا.',
  'guide.rippling.error.changes_missing.symptom': 'يصل الأشخاص، ولا تصل التغييرات اللاحقة',
  'guide.rippling.error.changes_missing.cause': 'تُرسَل السمات مرة واحدة، عند إنشاء الشخص.',
  'guide.rippling.error.changes_missing.fix': 'اضبط كل سمة على {cadence}.',

  'guide.cyberark.before.app': 'يلزمك تطبيق SAML لهذا المنتج في CyberArk Identity، مثبتًا ومنشورًا، ومسؤول يستطيع تعديله.',
  'guide.cyberark.before.token': 'يتوقع CyberArk رمزًا لا تنتهي صلاحيته. إذا كانت للرموز هنا صلاحية، فدوّن التاريخ المعروض مع الرمز.',
  'guide.cyberark.saml_app.title': 'التزويد لتطبيق SAML',
  'guide.cyberark.saml_app.enable.title': 'تفعيل التزويد',
  'guide.cyberark.saml_app.enable.body': 'افتح تطبيق SAML، وانتقل إلى {provisioning}، وحدّد {enable}، وأجب بـ {yes}.',
  'guide.cyberark.saml_app.enable.point.live': 'إذا سُئلت عن الوضع، فاختر الوضع الفعلي. في وضع المعاينة لا يرسل CyberArk شيئًا.',
  'guide.cyberark.saml_app.enable.picture':
    'رسم لعلامة التبويب Provisioning لتطبيق في CyberArk Identity. المربع Enable provisioning for this application محدد ومميّز.',
  'guide.cyberark.saml_app.service_url.title': 'لصق عنوان URL للخدمة',
  'guide.cyberark.saml_app.service_url.body': 'الصق العنوان في {serviceUrl}.',
  'guide.cyberark.saml_app.service_url.picture':
    'رسم لعلامة التبويب Provisioning في CyberArk Identity. في الحقل SCIM Service URL العنوان، وهو مميّز. Bearer Token ما زال فارغًا.',
  'guide.cyberark.saml_app.token.title': 'لصق الرمز المميز',
  'guide.cyberark.saml_app.token.body': 'الصق الرمز في {bearerToken}. يضيف CyberArk كلمة «Bearer» بنفسه، فيُدخَل الرمز وحده.',
  'guide.cyberark.saml_app.token.point.type': 'إذا سُئلت أولًا عن نوع التفويض، فاختر نوع الرمز في ترويسة Authorization.',
  'guide.cyberark.saml_app.token.picture':
    'رسم لعلامة التبويب Provisioning في CyberArk Identity. ‏SCIM Service URL مُدخَل. الحقل Bearer Token مميّز: الصق الرمز هناك.',
  'guide.cyberark.saml_app.verify.title': 'التحقق',
  'guide.cyberark.saml_app.verify.body': 'اضغط {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'يقرأ CyberArk ما يستطيعه هذا الاتصال. ولا يكتب شيئًا بعد.',
  'guide.cyberark.saml_app.verify.picture':
    'رسم لعلامة التبويب Provisioning في CyberArk Identity. ‏SCIM Service URL وBearer Token مُدخَلان. الزر Verify مميّز.',
  'guide.cyberark.saml_app.leavers.title': 'السماح بتعطيل من يغادر',
  'guide.cyberark.saml_app.leavers.body': 'ألغِ تحديد {keepUsers}. ما دام محددًا يبقى من يغادر نشطًا هنا.',
  'guide.cyberark.saml_app.leavers.picture':
    'رسم لعلامة التبويب Provisioning في CyberArk Identity مكتملة. المربع Do not de-provision (deactivate or delete) users in target application غير محدد ومميّز.',
  'guide.cyberark.saml_app.roles.title': 'تعيين دور',
  'guide.cyberark.saml_app.roles.body': 'تحت تعيين الأدوار اضغط {add} واختر دورًا فيه شخص تجريبي واحد.',
  'guide.cyberark.saml_app.roles.point.groups': 'تصير الأدوار المعيّنة مجموعات هنا.',
  'guide.cyberark.saml_app.save.title': 'الحفظ',
  'guide.cyberark.saml_app.save.body': 'اضغط {save}.',
  'guide.cyberark.saml_app.assign.title': 'مشاهدة وصول الشخص التجريبي',
  'guide.cyberark.saml_app.assign.body': 'يرسل CyberArk الأشخاص عندما يتغيّر دور. أخرج الشخص التجريبي من الدور ثم أعِده، فيظهر هنا نشطًا.',
  'guide.cyberark.saml_app.assign.point.job': 'لمن كانوا في الدور من قبل، شغّل مهمة المزامنة في CyberArk يدويًا.',
  'guide.cyberark.saml_app.assign.point.change': 'غيّر اسم الشخص في CyberArk؛ يصل التغيير مع المزامنة التالية.',
  'guide.cyberark.saml_app.unassign.title': 'إزالة الشخص التجريبي',
  'guide.cyberark.saml_app.unassign.body': 'أخرج الشخص من الدور. يتحول هنا من نشط إلى معطَّل.',
  'guide.cyberark.saml_app.unassign.point.return': 'أعِد الشخص إلى الدور فيعود نشطًا.',
  'guide.cyberark.error.verify_fails.symptom': 'يفشل {verify}',
  'guide.cyberark.error.verify_fails.cause': 'العنوان أو الرمز غير صحيح، أو يحجب شيء بين CyberArk وهذا التطبيق أحد أسئلته.',
  'guide.cyberark.error.verify_fails.fix': 'انسخ {serviceUrl} و{bearerToken} مجددًا من خطوتيهما. يسرد النشاط هنا الطلب المرفوض مع سببه.',
  'guide.cyberark.error.leavers_stay.symptom': 'يبقى نشطًا هنا من فقد الدور',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} محدد، كما يبدأ النموذج.',
  'guide.cyberark.error.leavers_stay.fix': 'ألغِ تحديده، واضغط {save}، وشغّل المزامنة مجددًا.',
  'guide.cyberark.error.preview_mode.symptom': 'يفيد CyberArk بالنجاح ولا يصل أحد',
  'guide.cyberark.error.preview_mode.cause': 'التزويد على الأرجح في وضع المعاينة الذي لا يُرسَل فيه شيء.',
  'guide.cyberark.error.preview_mode.fix': 'حوّل تزويد التطبيق إلى الوضع الفعلي وشغّل المزامنة مجددًا.',

  'guide.google-workspace.before.catalog_only': 'لا توفّر Google ‏SCIM للتطبيقات المخصصة. ولا تزوّد إلا تطبيقات كتالوجها، بعد إعداد SAML لها.',
  'guide.google-workspace.before.no_groups': 'لا ترسل Google أي مجموعات. المجموعات هناك تحصر من يُرسَل فقط.',
  'guide.google-workspace.before.hours': 'ترسل Google التغييرات كل بضع ساعات، لا فورًا.',
  'guide.google-workspace.before.edition': 'يتيح إصدارا Starter وFrontline Starter ذلك لثلاثة تطبيقات على الأكثر.',
  'guide.google-workspace.before.role': 'يلزمك مشرف Google Workspace يستطيع إدارة التطبيقات، وهو عادةً مشرف متميّز.',
  'guide.google-workspace.through_another.title': 'عبر موفّر آخر',
  'guide.google-workspace.through_another.choose.title': 'اختيار موفّر وسيط',
  'guide.google-workspace.through_another.choose.body':
    'يستطيع {okta} و{entra} و{jumpcloud} استخدام SCIM مع أي منتج. اختر ما لدى شركتكم. يبقى أشخاصكم في Google؛ وينقل الآخر التغييرات.',
  'guide.google-workspace.through_another.choose.point.none':
    'لا شيء منها؟ اسأل مشغّلي هذا المنتج عن طرق أخرى لإضافة الأعضاء، مثل الدعوات أو واجهة API.',
  'guide.google-workspace.through_another.feed.title': 'توصيل Google Workspace به',
  'guide.google-workspace.through_another.feed.body':
    'أدخل أشخاصكم في الموفّر الذي اخترته. يستطيع {okta} و{jumpcloud} قراءتهم من Google Workspace؛ أما {entra} فانظر وثائق Microsoft.',
  'guide.google-workspace.through_another.switch.title': 'تغيير هذا الاتصال إلى ذلك الموفّر',
  'guide.google-workspace.through_another.switch.body':
    'في صفحة الاتصال غيّر موفّر الهوية إلى {okta} أو {entra} أو {jumpcloud}. يحل دليل ذلك الموفّر محل هذا الدليل.',
  'guide.google-workspace.through_another.switch.point.kept': 'يبقى العنوان والرمز صالحين.',
  'guide.google-workspace.catalog_app.title': 'إذا كان هذا المنتج في كتالوج Google',
  'guide.google-workspace.catalog_app.find.title': 'فتح التطبيق',
  'guide.google-workspace.catalog_app.find.body':
    'في وحدة تحكم المشرف في Google افتح {apps} › {webAndMobile} واختر تطبيق هذا المنتج. يجب أن يكون SAML مُعدًّا له.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'أُضيف كتطبيق SAML مخصص، أو ليس في الكتالوج أصلًا؟ إذن لا تستطيع Google إرسال أشخاص إلى هنا. استخدم الطريقة عبر موفّر آخر.',
  'guide.google-workspace.catalog_app.configure.title': 'تكوين التزويد',
  'guide.google-workspace.catalog_app.configure.body': 'في التطبيق اضغط {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'لصق الرمز المميز',
  'guide.google-workspace.catalog_app.token.body': 'الصق الرمز وحده في {accessToken}. إذا طلبته Google في صفحة مستقلة، فاضغط {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'رسم لصفحة Configure auto-provisioning في وحدة تحكم المشرف في Google. الحقل Access token مميّز: الصق الرمز هناك. Endpoint URL ما زال فارغًا.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'لصق عنوان URL لنقطة النهاية',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'الصق العنوان في {endpointUrl} واضغط {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'رسم لصفحة Configure auto-provisioning في وحدة تحكم المشرف في Google. ‏Access token مُدخَل. في الحقل Endpoint URL العنوان، وهو مميّز.',
  'guide.google-workspace.catalog_app.mapping.title': 'مراجعة السمات',
  'guide.google-workspace.catalog_app.mapping.body':
    'تعرض Google السمات التي ترسلها. أعطِ كل سمة عليها نجمة مصدرًا واضغط {continue}. لا يمكنك إضافة غيرها.',
  'guide.google-workspace.catalog_app.scope.title': 'حصر من يُرسَل',
  'guide.google-workspace.catalog_app.scope.body':
    'اختر مجموعة فيها شخص تجريبي واحد، أو اترك القائمة فارغة لإرسال كل من لديه التطبيق. اضغط {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'لا تصل المجموعة نفسها إلى هنا.',
  'guide.google-workspace.catalog_app.delays.title': 'اختيار وقت إزالة من يغادر',
  'guide.google-workspace.catalog_app.delays.body': 'اختر مهلة لكل حالة من الثلاث: إيقاف التطبيق للشخص، وتعليق الشخص، وحذف الشخص.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'تتيح Google مهلًا من أقل من 24 ساعة حتى 30 يومًا. المهلة القصيرة تسحب الوصول أسرع.',
  'guide.google-workspace.catalog_app.turn_on.title': 'التشغيل',
  'guide.google-workspace.catalog_app.turn_on.body': 'شغّل التزويد التلقائي. يظهر الشخص التجريبي هنا نشطًا، بعد بضع ساعات عادةً.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'وتستغرق التغييرات اللاحقة بضع ساعات كذلك.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'لا يُرسَل الأشخاص المؤرشفون.',
  'guide.google-workspace.catalog_app.leave.title': 'إزالة الشخص التجريبي',
  'guide.google-workspace.catalog_app.leave.body': 'أوقف التطبيق للشخص. يُعطَّل هنا بعد المهلة التي اخترتها.',
  'guide.google-workspace.catalog_app.leave.point.return': 'شغّل التطبيق مجددًا فيعود الشخص نشطًا بعد التشغيل التالي.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'ليس في التطبيق قسم للتزويد التلقائي',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'إنه تطبيق مخصص، أو لا يتيحه تطبيق الكتالوج. وربما بلغ إصداركم حده وهو 3 تطبيقات.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'استخدم الطريقة عبر موفّر آخر.',
  'guide.google-workspace.error.nothing_yet.symptom': 'لم يصل أحد بعد ساعة',
  'guide.google-workspace.error.nothing_yet.cause': 'ترسل Google كل بضع ساعات، فساعة واحدة لا تكفي للحكم.',
  'guide.google-workspace.error.nothing_yet.fix': 'انتظر حتى الغد، ثم انظر في النشاط هنا: الطلبات المرفوضة مسرودة مع أسبابها.',
  'guide.google-workspace.error.no_groups.symptom': 'لا تصل المجموعات أبدًا',
  'guide.google-workspace.error.no_groups.cause': 'لا ترسل Google مجموعات إلى التطبيقات.',
  'guide.google-workspace.error.no_groups.fix': 'امنح الأدوار هنا يدويًا، أو ضع بينهما موفّرًا يرسل المجموعات.',

  'guide.generic.before.scim2': 'يجب أن يستخدم موفّر الهوية SCIM 2.0 وأن يرسل رمز Bearer.',
  'guide.generic.values.title': 'القيم والقواعد',
  'guide.generic.values.address.title': 'إدخال العنوان',
  'guide.generic.values.address.body':
    'حيث يطلب موفّر الهوية عنوان URL أساسيًا لـ SCIM أو عنوان URL للمستأجر أو نقطة نهاية، أدخل عنوان URL الأساسي. أدخل الآخرَين فقط حيث يطلب المستخدمين والمجموعات كلًا على حدة.',
  'guide.generic.values.address.point.slash':
    'بلا شرطة مائلة في آخره. تضيف معظم الأدوات «‎/Users» بنفسها، ولا تؤدي شرطتان متتاليتان إلى شيء.',
  'guide.generic.values.address.point.case': 'تبدأ Users وGroups بحرف كبير.',
  'guide.generic.values.token.title': 'إدخال الرمز المميز',
  'guide.generic.values.token.body': 'انظر ما يطلبه الحقل، وخذ القيمة المناسبة.',
  'guide.generic.values.token.point.raw': 'حقل الرمز أو مفتاح API أو السر يتطلب الرمز وحده.',
  'guide.generic.values.token.point.header': 'حقل الترويسة أو قيمتها يتطلب «Bearer» ومسافة ثم الرمز.',
  'guide.generic.values.protocol.title': 'اختيار SCIM 2.0',
  'guide.generic.values.protocol.body': 'اضبط الإصدار على 2.0. الباقي لمن يبني الطرف الآخر أو يفحصه.',
  'guide.generic.values.protocol.point.verbs':
    'يقبل {users} و{groups} الطرق GET وPOST وPUT وPATCH وDELETE. ويبيّن {config} ما هو متاح غيرها.',
  'guide.generic.values.protocol.point.filter':
    'تتبع عوامل التصفية RFC 7644. لا تحتاج معظم الأدوات إلا إلى «eq» على userName وexternalId وdisplayName.',
  'guide.generic.values.protocol.point.paging': 'تأتي القوائم في صفحات من 100، و200 على الأكثر، بالمعاملين startIndex وcount أو بالمؤشر.',
  'guide.generic.values.protocol.point.limits': 'يُرد على الطلبات الكثيرة دفعة واحدة بالرمز 429 وعدد الثواني الواجب انتظارها.',
  'guide.generic.values.people.title': 'اختيار ما يميّز الأشخاص',
  'guide.generic.values.people.body': 'حيث يطلب موفّر الهوية معرّفًا فريدًا أو سمة مطابقة، اختر userName.',
  'guide.generic.values.people.point.match': '{userName} إلزامي ويخص شخصًا واحدًا. لا فرق بين الأحرف الكبيرة والصغيرة.',
  'guide.generic.values.people.point.email': 'أرسل عنوان بريد إلكتروني في {emails}، أو استخدمه في {userName}. من دونه لا يمكن إضافة الشخص.',
  'guide.generic.values.people.point.external_id': 'يُحفظ {externalId} ويمكن البحث به، فأرسل فيه رقمكم الخاص.',
  'guide.generic.values.probe.title': 'التجربة من الطرفية',
  'guide.generic.values.probe.body': 'شغّل السطرين على الجهاز الذي يعمل عليه موفّر الهوية إن أمكن. يرد كل منهما بصيغة JSON.',
  'guide.generic.values.probe.point.reads': 'كلاهما يقرأ فقط. ويبيّنان أن العنوان والرمز صحيحان.',
  'guide.generic.values.assign.title': 'إرسال شخص تجريبي واحد',
  'guide.generic.values.assign.body': 'أسنِد التطبيق إلى شخص واحد في موفّر الهوية. يظهر هنا نشطًا فور إرساله.',
  'guide.generic.values.assign.point.change': 'غيّر اسم الشخص هناك فيصل التغيير إلى هنا أيضًا.',
  'guide.generic.values.groups.title': 'إرسال المجموعات',
  'guide.generic.values.groups.body': 'فعّل المجموعات إن كانت لدى موفّر الهوية. يمكنها منح أدوار هنا.',
  'guide.generic.values.groups.point.order': 'الأشخاص أولًا: لا يمكن أن تضم المجموعة إلا من هم هنا بالفعل.',
  'guide.generic.values.leave.title': 'إزالة الشخص التجريبي',
  'guide.generic.values.leave.body':
    'ألغِ إسناد الشخص. عند ضبط {active} على false، عبر PUT أو PATCH، يتحول هنا من نشط إلى معطَّل ويحتفظ ببياناته.',
  'guide.generic.values.leave.point.delete': '{delete} ينهي التسجيل. يُعطَّل الشخص هنا أيضًا؛ وإذا أُرسل مجددًا فهو الشخص نفسه.',
  'guide.generic.values.leave.point.return': 'أسنِد التطبيق إلى الشخص مجددًا فيعود نشطًا.',
  'guide.generic.error.unauthorized.cause': 'الرمز مفقود، أو أقدم من الحالي، أو فيه «Bearer» مرتين أو لا توجد أصلًا.',
  'guide.generic.error.unauthorized.fix': 'انظر في النشاط هنا لمعرفة السبب الدقيق، ثم أدخل الرمز مجددًا بالصيغة التي يطلبها حقله.',
  'guide.generic.error.not_found.cause': 'المسار غير صحيح: شرطة مائلة زائدة، أو {wrongUsers} بدلًا من {users}، أو الجزء نفسه مرتين.',
  'guide.generic.error.not_found.fix': 'أدخل عنوان URL الأساسي مجددًا ودع موفّر الهوية يضيف الباقي.',
  'guide.generic.error.conflict.cause': 'لشخص هنا {userName} هذا بالفعل.',
  'guide.generic.error.conflict.fix': 'اجعل موفّر الهوية يبحث عن الشخص أولًا ثم يحدّثه، أو أعطِ الشخص الآخر {userName} مختلفًا.',
  'guide.generic.error.unsupported_media_type.cause': 'يذكر الطلب أنه يحمل شيئًا غير JSON.',
  'guide.generic.error.unsupported_media_type.fix': 'أرسل {contentType} بالقيمة {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'وردت دفعة واحدة طلبات أكثر مما يقبله هذا الاتصال.',
  'guide.generic.error.too_many_requests.fix': 'انتظر عدد الثواني الوارد في {retryAfter}، وأرسل عددًا أقل في كل مرة.',
}
