import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** The set-up guides in Japanese. Labels of the consoles stay in English. */
export const guidesJa: GuideMessages = {
  'guide.note.token_only': 'トークンのみ',
  'guide.note.with_bearer': '先頭に「Bearer」を付ける',
  'guide.note.case_matters': '大文字と小文字を区別',
  'guide.note.no_trailing_slash': '末尾にスラッシュなし',
  'guide.note.with_flag': '末尾のフラグを含む',
  'guide.note.exactly': '表記どおりに',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'ID プロバイダーの画面を基に作成。確認日: {date}。',
  'guide.jumpcloud.drawn': 'JumpCloud の Admin Portal を基に作成。確認日: {date}。',
  'guide.onelogin.drawn': 'OneLogin の管理画面を基に作成。確認日: {date}。',
  'guide.okta.drawn': 'Okta の Classic エクスペリエンスを基に作成。確認日: {date}。',
  'guide.microsoft-entra.drawn': 'Microsoft Entra 管理センターを基に作成。確認日: {date}。',
  'guide.pingfederate.drawn': 'PingFederate の管理コンソールを基に作成。確認日: {date}。',
  'guide.rippling.drawn': 'Rippling の IT 画面を基に作成。確認日: {date}。',
  'guide.google-workspace.drawn': 'Google 管理コンソールを基に作成。確認日: {date}。',
  'guide.pingone.drawn': 'PingOne のコンソールを基に作成。確認日: {date}。',
  'guide.cyberark.drawn': 'CyberArk の Identity Administration ポータルを基に作成。確認日: {date}。',

  'guide.any.pattern.nobody_created.is':
    '{provider} はここでユーザーを検索していますが、誰も作成していません。最後に検索されたのは {subject} です。',
  'guide.any.pattern.nobody_created.fix': '{provider} にユーザーの作成を許可し、テストユーザーをもう一度割り当ててください。',
  'guide.any.pattern.wrong_identifier.is': '{provider} は {subject} でユーザーを検索しています。ここでは userName でユーザーを識別します。',
  'guide.any.pattern.wrong_identifier.fix': '{provider} がユーザーを照合する属性を userName にしてください。',
  'guide.any.pattern.nobody_sent.is': '接続は機能していますが、{provider} はその後誰も送信していません。',
  'guide.any.pattern.nobody_sent.fix':
    '{provider} でプロビジョニングがオンか確認してください。オンにした後でテストユーザーを割り当ててください。それ以前に割り当てたユーザーは送信されないことがあります。',
  'guide.any.pattern.groups_never_pushed.is': 'ユーザーは届いていますが、{provider} はグループを送信していません。',
  'guide.any.pattern.groups_never_pushed.fix':
    '{provider} でグループをオンにしてください。グループがないと、ユーザーはここでロールを得られません。',
  'guide.any.pattern.import_on.is': '{provider} がインポートのため、ここの全ユーザーを読み取っています。',
  'guide.any.pattern.import_on.fix': '現在アカウントを照合しているのでなければ、インポートをオフにしてください。',
  'guide.any.pattern.same_failure.is': '同じリクエストが {count} 回失敗しました。修正するまで失敗し続けます。',
  'guide.any.pattern.same_failure.fix': 'まずここに示されたものを修正してください。残りは自動的に解決することがあります。',
  'guide.any.pattern.quarantine.is':
    '{provider} からのリクエストが、スケジュールより長く途絶えています。自動的に停止した可能性があります。',
  'guide.any.pattern.quarantine.fix': '{provider} で接続をテストし、プロビジョニングを再度開始してください。',
  'guide.any.pattern.wrong_app.is': '{subject} がこの接続を呼び出していますが、接続は {provider} に設定されています。',
  'guide.any.pattern.wrong_app.fix':
    '移行した場合は、「設定」でもう一方の ID プロバイダーを選択してください。そうでない場合は、呼び出しを続けているアプリのプロビジョニングをオフにしてください。',
  'guide.any.pattern.old_scim.is': '{provider} のアプリは SCIM 1.1 を送信しています。この接続は SCIM 2.0 に対応しています。',
  'guide.any.pattern.old_scim.fix':
    '最初のステップの説明に従い、{provider} で SCIM 2.0 のアプリ、コネクターまたはテンプレートを選択してください。',

  'guide.any.error.unauthorized.symptom': '401 または「Unauthorized」',
  'guide.any.error.unauthorized.cause':
    'トークンが一致しませんでした。古いトークンか、途中で切れているか、「Bearer」がないか 2 回付いています。',
  'guide.any.error.unauthorized.fix':
    'トークンをコピーし直し、全体を貼り付けてください。手元にない場合は、「認証情報」で新しいトークンを作成してください。',
  'guide.any.error.forbidden.symptom': '403 または「Forbidden」',
  'guide.any.error.forbidden.cause': '最後の管理者など変更できないユーザーか、間にあるプロキシがリクエストを拒否しています。',
  'guide.any.error.forbidden.fix':
    '「アクティビティ」でリクエストを探してください。なければ届いていません。ネットワークの担当者に問い合わせてください。',
  'guide.any.error.not_found.symptom': '404 または「Not Found」',
  'guide.any.error.not_found.cause': 'アドレスがこの接続のものでないか、ユーザーがここで削除されました。',
  'guide.any.error.not_found.fix': 'ベース URL をコピーし直してください。末尾にスラッシュなどを付けないでください。',
  'guide.any.error.conflict.symptom': '409、「Conflict」または「uniqueness」',
  'guide.any.error.conflict.cause': 'このユーザー名のユーザー、またはこの名前のグループがすでにあります。',
  'guide.any.error.conflict.fix': 'ID プロバイダーがユーザーを userName で照合するようにするか、どちらかの名前を変更してください。',
  'guide.any.error.too_many.symptom': '429 または「Too Many Requests」',
  'guide.any.error.too_many.cause': '短時間に、この接続が受け付ける数を超えるリクエストが届きました。',
  'guide.any.error.too_many.fix': '変更は不要です。ID プロバイダーがしばらくして再送します。',
  'guide.any.error.server.symptom': '500、502、503 または 504',
  'guide.any.error.server.cause': 'サーバーまたは手前のプロキシがその時点で応答できなかったか、ディレクトリ同期が一時停止中です。',
  'guide.any.error.server.fix':
    'ディレクトリ同期が一時停止中の場合は再開してください。そうでない場合はもう一度試し、続くようならこの製品の運営者に連絡してください。',
  'guide.any.error.timeout.symptom': '「Timed out」または「timeout」',
  'guide.any.error.timeout.cause': 'ID プロバイダーがこのアドレスに到達できません。ファイアウォールまたは DNS が妨げています。',
  'guide.any.error.timeout.fix': 'アドレスに外部から到達できるか確認し、ID プロバイダーのアドレスからの接続を許可してください。',
  'guide.any.error.unknown_host.symptom': '「Unknown host」または「could not resolve」',
  'guide.any.error.unknown_host.cause': 'アドレスのホスト名が外部で解決できないか、入力に誤りがあります。',
  'guide.any.error.unknown_host.fix': 'ベース URL をコピーし直し、ホスト名が正しいか確認してください。',
  'guide.any.error.certificate.symptom': '証明書、TLS または SSL に関するメッセージ',
  'guide.any.error.certificate.cause': 'このアドレスの証明書を ID プロバイダーが信頼していないか、プロキシが証明書を置き換えています。',
  'guide.any.error.certificate.fix': 'アドレスに公的な認証局の証明書を、証明書チェーン全体とともに設定してください。',

  'guide.okta.pattern.nobody_created.is':
    'Okta はここでユーザーを検索していますが、誰も作成していません。{createUsers} がオフです。最後に検索されたのは {subject} です。',
  'guide.okta.pattern.nobody_created.fix':
    '{provisioning} › {toApp} で {edit} を押し、{createUsers} をオンにして {save} を押してください。その後、{dashboard} › {tasks} でタスクを再試行してください。',
  'guide.okta.pattern.wrong_identifier.is': 'Okta は {subject} でユーザーを検索しています。ここでは userName でユーザーを識別します。',
  'guide.okta.pattern.wrong_identifier.fix':
    '{provisioning} › {integration} で {uniqueIdentifier} を {userName} に設定し、{save} を押してください。',
  'guide.okta.pattern.nobody_sent.is':
    '接続は機能していますが、Okta は誰も送信していません。プロビジョニングをオンにする前に割り当てたユーザーは、自動的には送信されません。',
  'guide.okta.pattern.nobody_sent.fix': '{assignments} で {provisionUser}、{ok} の順に押すか、テストユーザーを今割り当ててください。',
  'guide.okta.pattern.groups_never_pushed.is':
    'ユーザーは届いていますが、グループはプッシュされていません。グループを割り当てても、プッシュはされません。',
  'guide.okta.pattern.groups_never_pushed.fix': '{pushGroups} で {addPushGroups} › {findByName} を選択し、グループを保存してください。',
  'guide.okta.pattern.import_on.is': 'Okta がここの全ユーザーを読み取っています。インポートがオンです。',
  'guide.okta.pattern.import_on.fix':
    '現在アカウントを照合しているのでなければ、{provisioning} › {integration} で {importUsers} のチェックを外し、{save} を押してください。',
  'guide.microsoft-entra.pattern.nobody_created.is':
    'Entra はここでユーザーを検索していますが、誰も作成していません。最後に検索されたのは {subject} です。',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    '{attributeMapping} でユーザーのマッピングを開き、{targetActions} の {create} にチェックを付けて {save} を押してください。',
  'guide.microsoft-entra.pattern.wrong_identifier.is':
    'Entra は {subject} でユーザーを照合しています。ここでは userName でユーザーを識別します。',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    '{attributeMapping} で、照合の優先順位 1 をもう一方の属性から {userName} に移し、{save} を押してください。',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    '接続は機能していますが、Entra は誰も送信していません。プロビジョニングが開始されていないか、誰も割り当てられていません。',
  'guide.microsoft-entra.pattern.nobody_sent.fix': '{usersAndGroups} でユーザーを追加し、{start} を押してください。',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'ユーザーは届いていますが、Entra はグループを送信していません。',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    '{usersAndGroups} でグループ自体を割り当て、{attributeMapping} でグループのマッピングをオンのままにしてください。',
  'guide.microsoft-entra.pattern.quarantine.is':
    'Entra は 40 分ごとに呼び出しますが、数時間途絶えています。ジョブが検疫されている可能性があります。',
  'guide.microsoft-entra.pattern.quarantine.fix':
    '{testConnection} を押してください。失敗する場合は、{secretToken} に新しいトークンを貼り付けます。その後、{restart} を押してください。',
  'guide.onelogin.pattern.nobody_created.is':
    'OneLogin はここでユーザーを検索していますが、誰も作成していません。最後に検索されたのは {subject} です。',
  'guide.onelogin.pattern.nobody_created.fix':
    '{provisioning} で {enableProvisioning} にチェックを付け、{approval} で {createUser} のチェックを外してください。承認待ちのユーザーは、{users} › {provisioning} に {pending} と表示されます。',
  'guide.onelogin.pattern.nobody_sent.is':
    '接続は機能していますが、OneLogin は誰も送信していません。プロビジョニングがオフか、承認を待っています。',
  'guide.onelogin.pattern.nobody_sent.fix':
    '{provisioning} で {enableProvisioning} にチェックを付け、{approval} のチェックを外してください。その後、{access} でテストユーザーにアプリを付与してください。',
  'guide.onelogin.pattern.groups_never_pushed.is': 'ユーザーは届いていますが、OneLogin はグループを送信していません。',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    '{parameters} で {groups} を開き、{include} にチェックを付けてください。その後、{rules} でアクション {setGroups} のルールを追加してください。',
  'guide.onelogin.pattern.old_scim.is': 'OneLogin のアプリは SCIM 1.1 を送信しています。この接続は SCIM 2.0 に対応しています。',
  'guide.onelogin.pattern.old_scim.fix':
    '{template} の内容をすべて、該当するステップのテキストに置き換えてください。アプリが {coreApp} でも {enterpriseApp} でもない場合は、代わりにどちらかを追加してください。',
  'guide.jumpcloud.pattern.nobody_created.is':
    'JumpCloud はここでユーザーを検索していますが、誰も作成していません。最後に検索されたのは {subject} です。',
  'guide.jumpcloud.pattern.nobody_created.fix': '{insights} を開き、{userCreated} を探してください。イベントに原因が示されています。',
  'guide.jumpcloud.pattern.nobody_sent.is':
    '接続は機能していますが、JumpCloud は誰も送信していません。構成が有効でないか、グループが関連付けられていません。',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    '{activate} を押してください。その後、{userGroups} でテストユーザーを含むグループにチェックを付け、{save} を押してください。',
  'guide.jumpcloud.pattern.groups_never_pushed.is':
    'ユーザーは届いていますが、JumpCloud はグループを送信していません。空のグループは送信されません。',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': '{identityManagement} で {manageGroups} にチェックを付け、{save} を押してください。',
  'guide.jumpcloud.pattern.old_scim.is': 'JumpCloud は SCIM 1.1 を送信しています。この接続は SCIM 2.0 に対応しています。',
  'guide.jumpcloud.pattern.old_scim.fix': '{identityManagement} で {scimVersion} を 2.0 に設定してください。',
  'guide.pingone.pattern.nobody_sent.is':
    '接続は機能していますが、PingOne は誰も送信していません。接続またはそのルールがオフか、ルールに誰も一致していません。',
  'guide.pingone.pattern.nobody_sent.fix':
    '{integrations} › {provisioning} で接続とそのルールをオンにし、ルールがテストユーザーに一致するようにしてください。',
  'guide.pingone.pattern.groups_never_pushed.is':
    'ユーザーは届いていますが、PingOne はグループを送信していません。送信されるのは PingOne 自体のグループだけです。',
  'guide.pingone.pattern.groups_never_pushed.fix':
    '{integrations} › {provisioning} でルールを開き、グループのプロビジョニングをオンにして、送信するグループを選択してください。',
  'guide.pingone.pattern.old_scim.is': 'PingOne は SCIM 1.1 を送信しています。この接続は SCIM 2.0 に対応しています。',
  'guide.pingone.pattern.old_scim.fix': '接続で {scimVersion} を 2.0 に設定してください。',
  'guide.pingfederate.pattern.nobody_created.is':
    'PingFederate はここでユーザーを検索していますが、誰も作成していません。最後に検索されたのは {subject} です。',
  'guide.pingfederate.pattern.nobody_created.fix': '{target} 画面で {userCreate} にチェックを付け、{save} を押してください。',
  'guide.pingfederate.pattern.wrong_identifier.is':
    'PingFederate は {subject} でユーザーを検索しています。ここでは userName でユーザーを識別します。',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    '{target} 画面の {uniqueIdentifier} は {userName} である必要があります。変更するには、接続を削除し、再起動して作り直すよう Ping は求めています。',
  'guide.pingfederate.pattern.nobody_sent.is':
    '接続は機能していますが、PingFederate は誰も送信していません。チャネルが有効でないか、ソースに誰も一致していません。',
  'guide.pingfederate.pattern.nobody_sent.fix':
    '{manageChannels} でチャネルを有効にし、{activation} で接続をオンにしてから、{log} を参照してください。',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'ユーザーは届いていますが、PingFederate はグループを送信していません。',
  'guide.pingfederate.pattern.groups_never_pushed.fix': '{manageChannels} でチャネルを開き、送信するグループを指定してください。',
  'guide.pingfederate.pattern.old_scim.is':
    'PingFederate の接続は、SCIM 1.1 を送信する付属のプラグインを使用しています。この接続は SCIM 2.0 に対応しています。',
  'guide.pingfederate.pattern.old_scim.fix': '接続を作り直し、{connectionTemplate} で {provisioner} を選択してください。',
  'guide.rippling.pattern.nobody_sent.is':
    '接続は機能していますが、Rippling は誰も送信していません。ルールに誰も一致していないか、選択した時刻になっていません。',
  'guide.rippling.pattern.nobody_sent.fix':
    '{accessRules} がテストユーザーに一致するようにし、{provisionTime} で最も早い時点を選択してください。',
  'guide.rippling.pattern.groups_never_pushed.is': 'ユーザーは届いていますが、Rippling はグループを送信していません。',
  'guide.rippling.pattern.groups_never_pushed.fix': '連携で {supportsGroups} と {createGroups} にチェックを付けてください。',
  'guide.rippling.pattern.old_scim.is': 'Rippling は SCIM 1.1 を送信しています。この接続は SCIM 2.0 に対応しています。',
  'guide.rippling.pattern.old_scim.fix': '連携で {scimVersion} を 2.0 に設定してください。',
  'guide.cyberark.pattern.nobody_sent.is':
    '接続は機能していますが、CyberArk は誰も送信していません。ロールがマッピングされていないか、プロビジョニングがプレビューモードです。',
  'guide.cyberark.pattern.nobody_sent.fix':
    '{provisioning} のロールのマッピングで {add} を押し、テストユーザーを含むロールを選択して {save} を押してください。その後、同期を手動で実行してください。',
  'guide.cyberark.pattern.groups_never_pushed.is':
    'ユーザーは届いていますが、CyberArk はグループを送信していません。マッピングしたロールが、ここではグループになります。',
  'guide.cyberark.pattern.groups_never_pushed.fix':
    '{provisioning} のロールのマッピングで {add} を押し、ロールを選択して {save} を押してください。',
  'guide.google-workspace.pattern.nobody_sent.is': '接続は機能していますが、Google は誰も送信していません。送信は数時間ごとです。',
  'guide.google-workspace.pattern.nobody_sent.fix':
    '{apps} › {webAndMobile} でアプリを開き、自動プロビジョニングをオンにして、テストユーザーのアプリをオンにしてください。',

  'guide.okta.before.role': 'アプリを編集できる Okta 管理者が必要です。通常はスーパー管理者またはアプリ管理者です。',
  'guide.okta.before.licence':
    'Okta の契約でプロビジョニングを利用できる必要があります。Lifecycle Management に含まれる機能です。オプションが表示されない場合は、Okta のサポートに利用の可否を確認してください。',
  'guide.okta.before.app_type':
    'SCIM は SAML または SWA のアプリに追加できます。Okta の Classic エクスペリエンスで作成した OpenID Connect アプリでサインインしている場合は、そのアプリを残し、スタンドアロンのアプリを別に設定してください。',

  'guide.okta.saml.title': 'SAML アプリに SCIM を追加',
  'guide.okta.oauth.title': 'スタンドアロンの SCIM アプリ',
  'guide.okta.header.title': 'スタンドアロン (Header Auth)',

  'guide.okta.saml.turn_on.title': 'アプリの SCIM をオンにする',
  'guide.okta.saml.turn_on.body':
    'Okta の Admin Console で {applications} › {applications} から SAML アプリを開きます。{general} の {appSettings} で {edit} を押し、{provisioning} を {scim} に設定して {save} を押します。',
  'guide.okta.saml.turn_on.point.checkbox':
    'Okta の組織によっては、代わりにチェックボックス {enableScim} が表示されます。チェックを付けて {save} を押してください。',
  'guide.okta.saml.turn_on.point.missing':
    'どちらも表示されない場合は、アプリの種類が異なるか、Okta の契約にプロビジョニングが含まれていません。スタンドアロンのアプリでは、このステップは不要です。',
  'guide.okta.saml.turn_on.picture':
    'Okta の App Settings、General タブの図。Provisioning には None、On-Premises Provisioning、SCIM の選択肢があり、SCIM が選択され強調表示されています。',
  'guide.okta.saml.open_settings.title': '接続の設定を開く',
  'guide.okta.saml.open_settings.body':
    'アプリに {provisioning} タブが追加されます。開いて {settings} の一覧で {integration} を選択し、{scimConnection} の横の {edit} を押します。',
  'guide.okta.saml.open_settings.point.wizard':
    '新しい Okta Integration Wizard で作成したアプリの場合、フォームには {plainBaseUrl} と表示され、操作が個別に並びます。作成、読み取り、更新、無効化を選択し、{supportPatch} はそのままにしてください。どちらでも動作します。',
  'guide.okta.saml.open_settings.picture':
    'Okta のアプリで Provisioning タブを開いた図。SCIM Connection の下の Edit ボタンが強調表示されています。',
  'guide.okta.saml.base_url.title': 'ベース URL を貼り付ける',
  'guide.okta.saml.base_url.body': '{scimBaseUrl} にアドレスを貼り付けます。この接続専用のアドレスで、末尾にスラッシュはありません。',
  'guide.okta.saml.base_url.picture':
    'Okta の SCIM Connection フォーム (Provisioning、Integration) の図。SCIM connector base URL 欄にアドレスが入り、強調表示されています。ほかの欄はまだ空です。',
  'guide.okta.saml.unique_identifier.title': '一意の識別子を設定する',
  'guide.okta.saml.unique_identifier.body': '{uniqueIdentifier} にこの語を入力します。N は大文字です。',
  'guide.okta.saml.unique_identifier.picture':
    'Okta の SCIM Connection フォームの図。ベース URL は入力済みです。Unique identifier field for users 欄に userName が入り、強調表示されています。',
  'guide.okta.saml.actions.title': 'プロビジョニングの操作を選択する',
  'guide.okta.saml.actions.body': '{actions} で {pushNewUsers}、{pushProfileUpdates}、{pushGroups} にチェックを付けます。',
  'guide.okta.saml.actions.point.import_off':
    '{importUsers} と {importGroups} のチェックは外しておきます。ここから Okta へ読み込むための項目で、この設定には不要です。',
  'guide.okta.saml.actions.point.reconcile':
    '既存のアカウントを一度だけ照合するには、{importUsers} にチェックを付けて設定を終え、{import} › {importNow} を実行して、Okta の一覧を確認します。',
  'guide.okta.saml.actions.picture':
    'Okta の SCIM Connection フォームの図。ベース URL と userName は入力済みです。Supported provisioning actions が強調表示されています。Push New Users、Push Profile Updates、Push Groups にチェックがあり、Import New Users and Profile Updates と Import Groups にはありません。',
  'guide.okta.saml.token.title': 'トークンを貼り付ける',
  'guide.okta.saml.token.body':
    '{authenticationMode} で {httpHeader} を選択し、{authorization} にトークンを貼り付けます。Okta はこの欄の前に「Bearer」を表示するので、トークンだけを入力します。',
  'guide.okta.saml.token.picture':
    'Okta の SCIM Connection フォームの図。ベース URL、userName、3 つの Push は設定済みです。Authentication Mode は HTTP Header です。固定の Bearer に続く Authorization 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.okta.saml.test.title': 'コネクターをテストして保存する',
  'guide.okta.saml.test.body':
    '{testConnector} を押します。Okta に {connectorOk} とチェックの一覧が表示されます。{close}、{save} の順に押します。',
  'guide.okta.saml.test.point.proof':
    'テストは読み取りのみで、アドレスとトークンが正しいことを示します。チェックの一覧は、選択した項目と同じです。ユーザーが届くかどうかは、この後のステップでわかります。',
  'guide.okta.saml.test.picture':
    'Okta の SCIM Connection フォームの図。ベース URL、userName、3 つの Push、HTTP Header、トークンがすべて入力済みです。Test Connector Configuration ボタンが強調表示されています。',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'カタログからアプリを追加する',
    'add_app.body':
      'Okta の Admin Console で {applications} › {browseCatalog} を開き、「SCIM 2.0」を検索して {template} を選択し、{addIntegration} を押します。',
    'add_app.picture':
      'Okta のカタログで、Browse App Catalog から開いたアプリの図。アプリ名の下の Add Integration ボタンが強調表示されています。',
    'name.title': 'アプリに名前を付ける',
    'name.body':
      'Okta のほかの管理者がわかるように、{generalSettings} の {applicationLabel} にこの製品の名前を入力します。{next} を押します。',
    'name.picture':
      'Okta の General Settings の図。Application label 欄にこの製品の名前が入り、強調表示されています。その下に Next ボタンがあります。',
    'user_name.title': 'メールアドレスをユーザー名にする',
    'user_name.body':
      '{signOnOptions} で一番下の資格情報の詳細までスクロールし、{usernameFormat} を {email} に設定して {done} を押します。',
    'user_name.point.later': '先に進んでしまった場合は、{signOn} › {settings} › {edit} に同じ設定があります。',
    'user_name.picture':
      'Okta の Sign-On Options の最後の部分の図。Application username format が Email に設定され、強調表示されています。その下に Done ボタンがあります。',
    'enable_api.title': 'API 連携をオンにする',
    'enable_api.body': '{provisioning} タブを開き、{configureApi} を押して {enableApi} にチェックを付けます。',
    'enable_api.picture': 'Okta の Provisioning タブの図。Enable API Integration にチェックがあり、強調表示されています。',
    'base_url.title': 'ベース URL を貼り付ける',
    'base_url.body': '{baseUrl} にアドレスを貼り付けます。この接続専用のアドレスで、末尾にスラッシュはありません。',
    'token.title': 'トークンを貼り付ける',
    'import_groups.title': 'グループのインポートをオフにする',
    'import_groups.body':
      '{importGroups} のチェックを外します。Okta が自動的にチェックを付ける項目です。ここから Okta へグループを読み込むもので、この設定には不要です。',
    'test.title': '資格情報をテストして保存する',
    'test.body': '{testApi} を押します。資格情報が検証されたことを示すメッセージが Okta に表示されます。{save} を押します。',
    'test.point.proof':
      'テストは読み取りのみで、アドレスとトークンが正しいことを示します。ユーザーが届くかどうかは、この後のステップでわかります。',
  }),
  'guide.okta.oauth.base_url.picture':
    'Okta の API 連携フォームの図。Enable API Integration にチェックがあります。SCIM 2.0 Base Url 欄にアドレスが入り、強調表示されています。OAuth Bearer Token はまだ空です。',
  'guide.okta.oauth.token.body': '{oauthToken} にトークンを貼り付けます。「Bearer」はこのアプリが付けるので、トークンだけを入力します。',
  'guide.okta.oauth.token.picture':
    'Okta の API 連携フォームの図。ベース URL は入力済みです。OAuth Bearer Token 欄が強調表示されています。ここに「Bearer」なしでトークンを貼り付けます。',
  'guide.okta.oauth.import_groups.picture':
    'Okta の API 連携フォームの図。ベース URL とトークンは入力済みです。Import Groups はチェックなしで、強調表示されています。',
  'guide.okta.oauth.test.picture':
    'Okta の API 連携フォームの図。ベース URL とトークンが入力済みで、Import Groups はチェックなしです。Test API Credentials ボタンが強調表示されています。',
  'guide.okta.header.base_url.picture':
    'Okta の API 連携フォームの図。Enable API Integration にチェックがあります。Base URL 欄にアドレスが入り、強調表示されています。API Token はまだ空です。',
  'guide.okta.header.token.body':
    '{apiToken} にこの値全体を貼り付けます。Okta は欄の値をそのまま送信するので、トークンの前に「Bearer」とスペースが必要です。',
  'guide.okta.header.token.picture':
    'Okta の API 連携フォームの図。ベース URL は入力済みです。API Token 欄が強調表示され、「Bearer」、スペース、トークンが入っています。',
  'guide.okta.header.import_groups.picture':
    'Okta の API 連携フォームの図。ベース URL と API トークンは入力済みです。Import Groups はチェックなしで、強調表示されています。',
  'guide.okta.header.test.picture':
    'Okta の API 連携フォームの図。ベース URL と「Bearer」付きの API トークンが入力済みで、Import Groups はチェックなしです。Test API Credentials ボタンが強調表示されています。',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Okta に作成、更新、無効化を許可する',
    'to_app.body':
      '{provisioning} › {toApp} で {edit} を押し、{createUsers}、{updateUsers}、{deactivateUsers} の {enable} にチェックを付けて {save} を押します。それまで Okta は誰も送信しません。',
    'to_app.point.password': '{syncPassword} はオフのままにします。ここではパスワードを使用も保存もしません。',
    'to_app.point.mappings':
      '下の {attributeMappings} で、ユーザー名、名、姓、メールアドレスを残します。ユーザー名自体は {signOn} で設定します。使わない行は、× を押して {ok} を押すと削除できます。',
    'to_app.picture':
      'Okta の Provisioning、To App の図。Enable の Create Users、Update User Attributes、Deactivate Users にチェックがあり、強調表示されています。Sync Password にはチェックがありません。下に Save ボタンがあります。',
    'assign.title': 'テストユーザーを 1 人割り当てる',
    'assign.body':
      '{assignments} で {assign} › {assignToPeople} を押します。1 人のユーザーの横の {assign} を押し、{saveAndGoBack}、{done} の順に押します。ユーザーがここに有効として表示されます。通常は数秒で反映されます。',
    'assign.point.earlier':
      'SCIM をオンにする前に割り当てたユーザーには、赤い「!」が付きます。{provisionUser}、{ok} の順に押すと、そのユーザーも送信されます。',
    'assign.point.change': 'Okta でユーザーの名前を変更すると、その変更もここに届きます。',
    'assign.point.groups': '動作を確認したら、{assign} › {assignToGroups} で全員を割り当てます。',
    'assign.picture': 'Okta のアプリで Assignments タブを開いた図。Assign ボタンが強調表示されています。',
    'push_groups.title': 'グループをプッシュする',
    'push_groups.body':
      '{pushGroups} で {addPushGroups} › {findByName} または {findByRule} を押し、グループを選択して {pushImmediately} にチェックを付け、{save} を押します。ステータスが {active} になります。',
    'push_groups.point.three':
      'ユーザーがここでグループに表示されるには、Okta で 3 つの条件が必要です。グループに属していること、アプリに割り当てられていること、グループがプッシュされていること。割り当て用とプッシュ用には別のグループを使ってください。',
    'push_groups.point.unlink': '後でグループのリンクを解除する場合、{deleteInTarget} を選んだときだけ、ここからも削除されます。',
    'push_groups.picture':
      'Okta のアプリで Push Groups タブを開いた図。+ Push Groups ボタンが強調表示されています。下の Find groups by name 欄にグループ名が入り、Push group memberships immediately にチェックがあります。',
    'unassign.title': 'テストユーザーの割り当てを解除する',
    'unassign.body':
      '{assignments} でユーザーの行の右端にある × を押し、{ok} を押します。ユーザーはここで有効から無効化済みに変わります。通常は数秒で反映されます。ユーザーの一覧には残ります。',
    'unassign.point.return': 'もう一度割り当てると、再び有効になります。',
    'unassign.picture':
      'Okta のアプリで Assignments タブを開いた図。一覧で、削除するテストユーザーが強調表示されています。その下に OK ボタンがあります。',
  }),

  'guide.okta.error.unauthorized.cause': 'トークンが一致しませんでした。古いトークンか、「Bearer」が 2 回付いているか、付いていません。',
  'guide.okta.error.unauthorized.fix':
    '該当する方法のステップから値をコピーし直してください。{authorization} と {oauthToken} にはトークンだけを、{apiToken} には「Bearer」、スペース、トークンを入力します。',
  'guide.okta.error.null_answer.cause':
    'Okta が利用できる応答を受け取れませんでした。アドレスの誤り、間にあるプロキシのページ、または {apiToken} の「Bearer」の欠落が原因です。',
  'guide.okta.error.null_answer.fix':
    'ベース URL をコピーし直し、末尾にスラッシュがないか確認してください。{apiToken} では、先頭に「Bearer」とスペースがあるか確認してください。アドレスのホストをブラウザーで開き、証明書が有効か確認してください。',
  'guide.okta.error.timed_out.cause': 'Okta がこのアドレスに到達できません。ファイアウォールまたは DNS が妨げています。',
  'guide.okta.error.timed_out.fix':
    'この製品の運営者に、Okta の IP 範囲からの接続を許可するよう依頼してください。範囲は Okta の {settings} › {downloads} にあります。',
  'guide.okta.error.matching_user_not_found.cause': '{createUsers} がオフのため、Okta は既存のユーザーを検索し、そこで停止しました。',
  'guide.okta.error.matching_user_not_found.fix':
    '{provisioning} › {toApp} でオンにしてください。その後、{dashboard} › {tasks} でタスクを再試行してください。',
  'guide.okta.error.assigned_before.cause': 'SCIM をオンにする前にユーザーが割り当てられました。Okta は自動的には追いつきません。',
  'guide.okta.error.assigned_before.fix': '{assignments} で {provisionUser}、{ok} の順に押してください。',
  'guide.okta.error.token_refused_later.cause': 'テストの後で、トークンが置き換えられたか、期限切れになりました。',
  'guide.okta.error.token_refused_later.fix':
    '{provisioning} › {integration} に現在のトークンを貼り付けてテストし、{save} を押してから、{dashboard} › {tasks} でタスクを再試行してください。',
  'guide.okta.error.empty_user.cause': 'サーバーの応答に、作成したユーザーが含まれていませんでした。Okta 側の変更は不要です。',
  'guide.okta.error.empty_user.fix': 'タスクの時刻を添えて、この製品の運営者に連絡してください。',
  'guide.okta.error.not_json.cause': 'プロキシなど、Okta とサーバーの間にあるものがプレーンテキストを返しました。',
  'guide.okta.error.not_json.fix':
    '{dashboard} › {tasks} でタスクを再試行してください。繰り返す場合は、時刻を添えてこの製品の運営者に連絡してください。',
  'guide.okta.error.group_forbidden.cause': 'トークンにグループを管理する権限がないか、グループがオフです。',
  'guide.okta.error.group_forbidden.fix':
    'ここの「アクティビティ」で、拒否されたリクエストとその原因を確認してください。解決したら、{pushGroups} で {retryAllGroups} を押してください。',
  'guide.okta.error.profile_conflict.cause': 'アプリのカスタム属性が、テンプレートの属性と同じ名前です。',
  'guide.okta.error.profile_conflict.fix':
    '{profileEditor} でカスタム属性を削除し、{provisioning} › {integration} で資格情報を入力し直してください。',
  'guide.okta.error.import_groups_400.symptom': '{importGroups} にチェックがあると {save} が 400 で失敗する',
  'guide.okta.error.import_groups_400.cause': 'お使いの Okta の組織では、グループを選択してインポートできません。',
  'guide.okta.error.import_groups_400.fix': '{importGroups} のチェックを外し、もう一度 {save} を押してください。',
  'guide.okta.error.group_without_members.symptom': 'グループにメンバーがいない、または抜けたユーザーが残っている',
  'guide.okta.error.group_without_members.cause':
    '同じグループが、アプリへの割り当てとプッシュの両方に使われています。その場合、Okta のメンバーは同期されないことがよくあります。',
  'guide.okta.error.group_without_members.fix': '割り当て用のグループとは別のグループをプッシュしてください。',
  'guide.okta.error.user_name_not_email.symptom': 'メールアドレスではないユーザー名で届く',
  'guide.okta.error.user_name_not_email.cause': 'Okta が別の形式でユーザー名を作成しています。',
  'guide.okta.error.user_name_not_email.fix': '{signOn} で {usernameFormat} を {email} に設定してください。',

  'guide.microsoft-entra.before.timing':
    'Entra は 40 分ごとに変更を送信します。間隔は固定です。{onDemand} を使うと、ユーザーを 1 人ずつすぐに送信できます。',
  'guide.microsoft-entra.before.registration':
    'アプリの登録 (OpenID Connect) で作成したアプリはプロビジョニングできません。「ギャラリー以外」のエンタープライズアプリを別に追加してください。',
  'guide.microsoft-entra.before.role': '{role} またはそれより上位のロールが必要です。',
  'guide.microsoft-entra.before.licence': 'ユーザー単位ではなくグループを割り当てるには、Entra ID P1 または P2 が必要です。',
  'guide.microsoft-entra.enterprise_app.title': 'エンタープライズアプリでプロビジョニング',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'エンタープライズアプリを追加する',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'Entra 管理センターで {entraId} › {enterpriseApps} を開きます。{newApplication} › {createOwn} を押し、この製品の名前を付け、{nonGallery} を選択して {create} を押します。',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'すでにギャラリー以外のエンタープライズアプリでサインインしている場合は、それを使い、次のステップに進みます。',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Entra の Create your own application フォームの図。Integrate any other application you don’t find in the gallery (Non-gallery) が選択され、強調表示されています。その下に Create ボタンがあります。',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': '新しい構成を開始する',
  'guide.microsoft-entra.enterprise_app.new_configuration.body': 'アプリで {provisioning} を開き、{newConfiguration} を押します。',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    '以前の画面では、{getStarted} を押し、{mode} を {automatic} に設定して {adminCredentials} を開きます。',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'テナントによっては、資格情報のページが {connectivity} と表示されます。',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Entra のアプリで Provisioning ページを開いた図。+ New configuration ボタンが強調表示されています。',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'テナント URL を貼り付ける',
  'guide.microsoft-entra.enterprise_app.tenant_url.body': '{tenantUrl} に、疑問符以降も含めてアドレス全体を貼り付けます。',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    '疑問符以降は Microsoft が定めたスイッチで、Entra が SCIM 標準により忠実に動作します。なくても動作します。',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Entra の Provisioning の資格情報ページの図。Tenant URL 欄にアドレスが入り、強調表示されています。Secret Token はまだ空です。',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'シークレットトークンを貼り付ける',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    '{secretToken} にトークンを貼り付けます。「Bearer」は Entra が付けるので、トークンだけを入力します。',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    '{secretToken} は空にしないでください。空の場合、Entra は独自のトークンを送信します。これは Microsoft がテスト専用としているもので、ここでは拒否されます。',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Entra の資格情報ページの図。Tenant URL は入力済みです。Secret Token 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.microsoft-entra.enterprise_app.test.title': '接続をテストして作成する',
  'guide.microsoft-entra.enterprise_app.test.body': '{testConnection} を押します。成功したら {create} を押します。',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'テストでは存在しないユーザーを検索します。アドレスとトークンが正しいことがわかります。ユーザーが届くかどうかは、この後のステップでわかります。',
  'guide.microsoft-entra.enterprise_app.test.point.older': '以前の画面では、ボタンは {save} です。',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Entra の資格情報ページの図。Tenant URL と Secret Token は入力済みです。Test Connection ボタンが強調表示されています。その下に Create ボタンがあります。',
  'guide.microsoft-entra.enterprise_app.assign.title': 'テストユーザーを 1 人割り当てる',
  'guide.microsoft-entra.enterprise_app.assign.body': 'アプリで {usersAndGroups} を開き、1 人のユーザーを追加します。',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'テストが成功したら、ここでグループを追加します。Entra ID P1 または P2 が必要です。',
  'guide.microsoft-entra.enterprise_app.assign.point.nested': 'Entra は入れ子のグループを無視します。対象は直接のメンバーだけです。',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Entra のアプリで Users and groups ページを開いた図。一覧でテストユーザーが強調表示されています。グループは後で追加できます。',
  'guide.microsoft-entra.enterprise_app.mapping.title': '属性マッピングを確認する',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    '{attributeMapping} を開きます。ユーザー用とグループ用があります。ユーザー用で、userName が照合用の属性であり、メールアドレスが送信されることを確認し、{save} を押します。',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': '以前の画面では {mappings} と表示されます。',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'Entra は空にした値を送信しません。そこで消した役職は、新しい値が入るまでここに残ります。',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Entra の Attribute mapping ページの図。userPrincipalName → userName の行が強調表示されています。その下に勤務先メールアドレスの行があります。Target Object Actions の Create、Update、Delete にチェックがあり、続いて Save ボタンがあります。',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'テストユーザーを今すぐ送信する',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    '{onDemand} を開き、テストユーザーを選択して開始します。40 分待たずに、ユーザーがすぐここに有効として表示されます。',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'オンデマンドでは Entra がアドレスのスイッチを無視するため、定期的なリクエストとは形が少し異なります。どちらも受け入れられます。',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Entra の Provision on-demand ページの図。テストユーザーが選択され、強調表示されています。',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Entra の警告の送信先を指定する',
  'guide.microsoft-entra.enterprise_app.notify.body':
    '{overview} › {properties} を開いて鉛筆を押し、通知用のメールアドレスを入力し、誤った削除の防止をオンにして {apply} を押します。トークンが使えなくなったとき、Entra がメールを送るのは 1 回だけです。',
  'guide.microsoft-entra.enterprise_app.notify.point.older': '以前の画面では、どちらも {settings} にあります。',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Entra のプロビジョニングの Overview ページの図。Properties が強調表示されています。その下に Apply ボタンがあります。',
  'guide.microsoft-entra.enterprise_app.start.title': 'プロビジョニングを開始する',
  'guide.microsoft-entra.enterprise_app.start.body':
    '{start} を押します。ユーザーとグループは最初のサイクルで届き、以降の変更は 40 分以内に届きます。',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    '最初のサイクルは時間がかかります。ユーザー、グループ、メンバーシップ 1 件につき約 0.01 ～ 0.08 分が目安で、1,000 件では 10 ～ 80 分です。',
  'guide.microsoft-entra.enterprise_app.start.point.older': '以前の画面では、{status} を {on} に設定して保存します。',
  'guide.microsoft-entra.enterprise_app.start.point.scope': '対象範囲を変更した後は、{restart} を押します。',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Entra のプロビジョニングの Overview ページの図。Start provisioning ボタンが強調表示されています。',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'テストユーザーの割り当てを解除する',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    '{usersAndGroups} でユーザーを削除します。40 分以内の次のサイクルで、ここで有効から無効化済みに変わります。',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    '退職者が出たら、まずアカウントを無効にしてください。削除した場合もここで無効化されます。完全な削除は約 30 日後に届きます。',
  'guide.microsoft-entra.enterprise_app.unassign.point.return': 'もう一度割り当てると、次のサイクルの後に再び有効になります。',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Entra のアプリで Users and groups ページを開いた図。一覧で、削除するテストユーザーが強調表示されています。',
  'guide.microsoft-entra.error.credential_validation.cause':
    'Entra のテストが期待と異なる応答を受け取りました。トークンが拒否されたか、アドレスが別の場所を指しています。',
  'guide.microsoft-entra.error.credential_validation.fix':
    'それぞれのステップから {tenantUrl} と {secretToken} をコピーし直し、{testConnection} を押してください。メッセージの末尾のステータスで区別できます。401 はトークン、404 はアドレスです。',
  'guide.microsoft-entra.error.blank_token.symptom': 'ここで発行していないトークンのリクエストが届き、{secretToken} が空になっている',
  'guide.microsoft-entra.error.blank_token.cause': 'シークレットトークンがないと、Entra は独自のトークンを送信します。',
  'guide.microsoft-entra.error.blank_token.fix': '{secretToken} にトークンを貼り付けてください。',
  'guide.microsoft-entra.error.quarantine.symptom': 'Entra でジョブが検疫と表示される、または変更が 1 日 1 回しか届かない',
  'guide.microsoft-entra.error.quarantine.cause':
    'トークンが拒否されたか、失敗した変更が多すぎます。Entra は 6、12、24 時間後、以降は 1 日 1 回再試行し、4 週間後に断念します。',
  'guide.microsoft-entra.error.quarantine.fix':
    '{secretToken} に現在のトークンを貼り付け、{testConnection}、{restart} の順に押してください。再起動すると待機が終わります。',
  'guide.microsoft-entra.error.scope_change.symptom': '対象範囲を変更しても反映されない',
  'guide.microsoft-entra.error.scope_change.cause': 'Entra は自動的には全員を確認し直しません。',
  'guide.microsoft-entra.error.scope_change.fix': '{restart} を押してください。次のサイクルで全員が確認されます。',
  'guide.microsoft-entra.error.nested_group.symptom': '割り当てたグループの中のグループのユーザーが届かない',
  'guide.microsoft-entra.error.nested_group.cause': 'Entra は直接のメンバーだけをプロビジョニングします。',
  'guide.microsoft-entra.error.nested_group.fix': '内側のグループも {usersAndGroups} で追加してください。',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'グループに一部のメンバーがいない',
  'guide.microsoft-entra.error.group_member_missing.cause': 'そのユーザーはアプリに割り当てられていないため、Entra が除外しています。',
  'guide.microsoft-entra.error.group_member_missing.fix': '{usersAndGroups} で、個別に、またはグループで追加してください。',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'Entra で空にした値がここに残る',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'Entra は空の値をリクエストに含めません。',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Entra で属性に新しい値を設定してください。新しい値が届きます。',

  'guide.onelogin.before.role': 'アプリを追加できる OneLogin 管理者が必要です。',
  'guide.onelogin.provisioner.title': 'SCIM provisioner',
  'guide.onelogin.provisioner.add_app.title': 'アプリを追加する',
  'guide.onelogin.provisioner.add_app.body':
    'OneLogin の管理画面で {applications} › {addApp} を開き、「SCIM」を検索して {coreApp} を選択し、{save} を押します。',
  'guide.onelogin.provisioner.add_app.point.enterprise': '部署や上司も送信する場合は、代わりに {enterpriseApp} を選択します。',
  'guide.onelogin.provisioner.add_app.picture':
    'OneLogin の Add App の図。アプリの一覧で SCIM Provisioner with SAML (SCIM v2 Core) が強調表示されています。その下に SCIM Provisioner with SAML (SCIM v2 Enterprise)、続いて Save ボタンがあります。',
  'guide.onelogin.provisioner.base_url.title': 'ベース URL を貼り付ける',
  'guide.onelogin.provisioner.base_url.body': '{configuration} の {baseUrl} にアドレスを貼り付けます。',
  'guide.onelogin.provisioner.base_url.picture':
    'OneLogin の Configuration タブの図。SCIM Base URL 欄にアドレスが入り、強調表示されています。SCIM JSON Template、Custom Headers、SCIM Bearer Token はまだ空です。',
  'guide.onelogin.provisioner.template.title': 'JSON テンプレートを貼り付ける',
  'guide.onelogin.provisioner.template.body':
    '{template} の内容をすべて、このテキストに置き換えます。OneLogin が SCIM 2.0 でユーザーの何を送信するかを定めたものです。波かっこ内の語は OneLogin が埋めるので、そのままにしてください。',
  'guide.onelogin.provisioner.template.point.more': '属性は後で追加できます。userName、name、emails は残してください。',
  'guide.onelogin.provisioner.template.picture':
    'OneLogin の Configuration タブの図。SCIM Base URL は入力済みです。SCIM JSON Template 欄にテンプレートが入り、強調表示されています。',
  'guide.onelogin.provisioner.token.title': 'トークンを貼り付ける',
  'guide.onelogin.provisioner.token.body':
    '{token} にトークンを貼り付けます。「Bearer」は OneLogin が付けるので、トークンだけを入力します。',
  'guide.onelogin.provisioner.token.point.headers': '{customHeaders} 欄がある場合は、空のままにします。',
  'guide.onelogin.provisioner.token.picture':
    'OneLogin の Configuration タブの図。SCIM Base URL と SCIM JSON Template は入力済みで、Custom Headers は空です。SCIM Bearer Token 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.onelogin.provisioner.enable.title': '接続して保存する',
  'guide.onelogin.provisioner.enable.body':
    '{apiConnection} で {enable} を押します。OneLogin がすぐに接続を試行します。その後、{save} を押します。',
  'guide.onelogin.provisioner.enable.point.names': '画面によっては、ボタンの横の状態が {apiStatus} と表示されます。',
  'guide.onelogin.provisioner.enable.picture':
    'OneLogin の Configuration タブの図。ベース URL、テンプレート、トークンが入力済みです。API Connection の Enable ボタンが強調表示されています。',
  'guide.onelogin.provisioner.parameters.title': 'メールアドレスをユーザー名にする',
  'guide.onelogin.provisioner.parameters.body': '{parameters} で {scimUsername} を {email} に設定します。',
  'guide.onelogin.provisioner.parameters.picture':
    'OneLogin の Parameters タブの図。SCIM username が Email に設定され、強調表示されています。',
  'guide.onelogin.provisioner.groups.title': 'グループを含める',
  'guide.onelogin.provisioner.groups.body':
    '引き続き {parameters} で {groups} の行を開き、{include} にチェックを付けて {save} を押します。',
  'guide.onelogin.provisioner.groups.picture':
    'OneLogin の Parameters タブの Groups 行の図。Include in User Provisioning にチェックがあり、強調表示されています。その下に Save ボタンがあります。',
  'guide.onelogin.provisioner.provisioning.title': '承認なしのプロビジョニングをオンにする',
  'guide.onelogin.provisioner.provisioning.body':
    '{provisioning} で {enableProvisioning} にチェックを付けます。{approval} で {createUser}、{deleteUser}、{updateUser} のチェックを外します。外さないと、承認されるまでユーザーは {pending} のままになります。',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    '手動で承認する場合は、チェックを残してください。承認されるまで、ここには誰も届きません。',
  'guide.onelogin.provisioner.provisioning.picture':
    'OneLogin の Provisioning タブの図。Enable provisioning にチェックがあります。Require admin approval before this action is performed の Create user、Delete user、Update user はチェックなしで、強調表示されています。',
  'guide.onelogin.provisioner.leavers.title': '退職者の扱いを選択する',
  'guide.onelogin.provisioner.leavers.body':
    '{whenDeleted} で {suspend} を選択し、{save} を押します。退職者はここで無効化され、後で元に戻せます。',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} を選ぶと、ユーザーはここのディレクトリ同期から削除されます。{doNothing} を選ぶと有効のままで、アクセスが残ります。',
  'guide.onelogin.provisioner.leavers.picture':
    'OneLogin の Provisioning タブの図。Enable provisioning にチェックがあり、承認のチェックは外れています。When users are deleted in OneLogin, or the user’s app access is removed が Suspend に設定され、強調表示されています。',
  'guide.onelogin.provisioner.assign.title': 'テストユーザー 1 人にアプリを付与する',
  'guide.onelogin.provisioner.assign.body':
    '{users} を開いてユーザーを 1 人選択し、{applications} でアプリを追加します。ユーザーがここに有効として表示されます。通常は数秒で反映されます。',
  'guide.onelogin.provisioner.assign.point.roles': '動作を確認したら、アプリの {access} タブで、ロールを使って全員を割り当てます。',
  'guide.onelogin.provisioner.assign.point.change': 'OneLogin でユーザーの名前を変更すると、その変更もここに届きます。',
  'guide.onelogin.provisioner.assign.picture': 'OneLogin のテストユーザーの図。Applications で対象のアプリが強調表示されています。',
  'guide.onelogin.provisioner.group_rules.title': 'ルールでグループを送信する',
  'guide.onelogin.provisioner.group_rules.body':
    '{rules} で、誰がどのグループに属するかを定めるルールを追加します。アクションの名前は通常 {setGroups} です。',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'ここにあるグループは、OneLogin がアプリの権限を更新した後でないと選択肢に出ないことがあります。',
  'guide.onelogin.provisioner.group_rules.picture':
    'OneLogin の Rules タブの図。ルールのアクションが Set Groups in app に設定され、強調表示されています。その下に Save ボタンがあります。',
  'guide.onelogin.provisioner.unassign.title': 'テストユーザーからアプリを外す',
  'guide.onelogin.provisioner.unassign.body':
    '{users} を開いてユーザーを選択し、{applications} でアプリを削除します。ここで有効から無効化済みに変わります。通常は数秒で反映されます。',
  'guide.onelogin.provisioner.unassign.point.return': 'アプリをもう一度付与すると、再び有効になります。',
  'guide.onelogin.provisioner.unassign.picture': 'OneLogin のテストユーザーの図。Applications で、削除するアプリが強調表示されています。',
  'guide.onelogin.error.pending.cause': '承認のチェックが付いているため、OneLogin が承認を待っています。',
  'guide.onelogin.error.pending.fix':
    '{users} › {provisioning} でユーザーを承認するか、アプリの {provisioning} タブで {createUser}、{deleteUser}、{updateUser} のチェックを外してください。',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} が有効のままにならない',
  'guide.onelogin.error.not_enabled.cause': 'OneLogin の最初のリクエストが拒否されました。アドレスまたはトークンが正しくありません。',
  'guide.onelogin.error.not_enabled.fix': 'それぞれのステップから {baseUrl} と {token} をコピーし直し、{enable} を押してください。',
  'guide.onelogin.error.old_template.symptom': 'スキーマに関するメッセージとともにユーザーが拒否される',
  'guide.onelogin.error.old_template.cause': 'テンプレートが SCIM 1.1 のスキーマを指定しています。以前のガイドの内容です。',
  'guide.onelogin.error.old_template.fix': '{template} の内容をすべて、該当するステップのテキストに置き換えてください。',

  'guide.jumpcloud.before.role': 'SSO アプリケーションを編集できる JumpCloud 管理者が必要です。',
  'guide.jumpcloud.before.test_writes':
    '自社ドメインの未使用のメールアドレスを用意してください。{testConnection} は、そのアドレスのテストユーザーとテストグループを作成し、その後削除します。',
  'guide.jumpcloud.custom_app.title': 'カスタムアプリケーションの SCIM',
  'guide.jumpcloud.custom_app.open_app.title': 'アプリケーションの ID 管理を開く',
  'guide.jumpcloud.custom_app.open_app.body':
    'JumpCloud で {ssoApplications} を開き、この製品のカスタムアプリケーションを選択 (または追加) して、{identityManagement} タブを開きます。',
  'guide.jumpcloud.custom_app.open_app.picture':
    'JumpCloud のアプリケーションの図。Identity Management タブが開かれ、強調表示されています。',
  'guide.jumpcloud.custom_app.version.title': 'SCIM 2.0 を選択する',
  'guide.jumpcloud.custom_app.version.body': '構成 {scimApi} を選択し、{scimVersion} を 2.0 に設定します。',
  'guide.jumpcloud.custom_app.version.picture':
    'JumpCloud の Identity Management タブの図。SCIM API の SCIM Version 欄が 2.0 に設定され、強調表示されています。ほかの欄はまだ空です。',
  'guide.jumpcloud.custom_app.base_url.title': 'ベース URL を貼り付ける',
  'guide.jumpcloud.custom_app.base_url.body':
    '{baseUrl} にアドレスを貼り付けます。末尾にスラッシュがあると、JumpCloud のテストは失敗します。',
  'guide.jumpcloud.custom_app.base_url.picture':
    'JumpCloud の Identity Management タブの図。SCIM Version は 2.0 です。Base URL 欄にアドレスが入り、強調表示されています。',
  'guide.jumpcloud.custom_app.token.title': 'トークンを貼り付ける',
  'guide.jumpcloud.custom_app.token.body':
    '{tokenKey} にトークンを貼り付けます。「Bearer」は JumpCloud が付けるので、トークンだけを入力します。',
  'guide.jumpcloud.custom_app.token.picture':
    'JumpCloud の Identity Management タブの図。SCIM Version と Base URL は入力済みです。Token Key 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.jumpcloud.custom_app.test_email.title': 'テスト用のメールアドレスを入力する',
  'guide.jumpcloud.custom_app.test_email.body':
    '{testUserEmail} に、ここで使用を許可されたドメインの、まだ誰も使っていないアドレスを入力します。',
  'guide.jumpcloud.custom_app.test_email.point.new':
    '実在するメールボックスである必要はありません。有効な構成を編集するたびに再度求められるので、その都度別のアドレスを使います。',
  'guide.jumpcloud.custom_app.test_email.picture':
    'JumpCloud の Identity Management タブの図。SCIM Version、Base URL、Token Key は入力済みです。Test User Email 欄にアドレスが入り、強調表示されています。',
  'guide.jumpcloud.custom_app.test.title': '接続をテストする',
  'guide.jumpcloud.custom_app.test.body': '{testConnection} を押します。',
  'guide.jumpcloud.custom_app.test.point.writes':
    'JumpCloud はテストユーザーとテストグループを作成し、変更し、その後削除します。ここの「アクティビティ」にその経過が表示されますが、正常な動作です。',
  'guide.jumpcloud.custom_app.test.picture':
    'JumpCloud の Identity Management タブの図。バージョン、ベース URL、トークン、テスト用メールアドレスが入力済みです。Test Connection ボタンが強調表示されています。',
  'guide.jumpcloud.custom_app.groups.title': 'グループも送信する',
  'guide.jumpcloud.custom_app.groups.body': '{manageGroups} にチェックを付けます。',
  'guide.jumpcloud.custom_app.groups.picture':
    'JumpCloud の Identity Management タブの入力済みの図。Enable management of User Groups and Group Membership in this application にチェックがあり、強調表示されています。',
  'guide.jumpcloud.custom_app.activate.title': '有効にして保存する',
  'guide.jumpcloud.custom_app.activate.body': '{activate}、{save} の順に押します。',
  'guide.jumpcloud.custom_app.activate.point.again': '有効にするとき、同じテストがもう一度実行されることがあります。',
  'guide.jumpcloud.custom_app.activate.picture':
    'JumpCloud の Identity Management タブの入力済みの図。グループ管理にチェックがあります。Activate ボタンが強調表示されています。',
  'guide.jumpcloud.custom_app.bind_group.title': 'テストユーザー 1 人のグループを関連付ける',
  'guide.jumpcloud.custom_app.bind_group.body':
    'アプリケーションの {userGroups} タブで、テストユーザー 1 人を含むグループにチェックを付けて {save} を押します。ユーザーとグループがここに表示されます。通常は数秒で反映されます。',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'JumpCloud は空のグループを送信しません。',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': '同じ名前のグループがすでにここにある場合は引き継がれ、重複しません。',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'JumpCloud でユーザーの名前を変更すると、その変更もここに届きます。',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'JumpCloud の User Groups タブの図。テストユーザーを含むグループにチェックがあり、強調表示されています。その下に Save ボタンがあります。',
  'guide.jumpcloud.custom_app.unbind.title': 'テストユーザーを外す',
  'guide.jumpcloud.custom_app.unbind.body':
    '{userGroups} でグループのチェックを外すか、ユーザーをグループから外します。ここで有効から無効化済みに変わります。通常は数秒で反映されます。',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'グループ自体はここに残ります。関連付けられた別のグループにも属するユーザーは有効のままです。',
  'guide.jumpcloud.custom_app.unbind.point.return': 'ユーザーを戻すと、再び有効になります。',
  'guide.jumpcloud.custom_app.unbind.picture':
    'JumpCloud の User Groups タブの図。テストユーザーを含むグループのチェックが外れ、強調表示されています。その下に Save ボタンがあります。',
  'guide.jumpcloud.error.trailing_slash.symptom': 'トークンとアドレスは正しいようだが、{testConnection} が失敗する',
  'guide.jumpcloud.error.trailing_slash.cause': 'アドレスの末尾にスラッシュがあります。',
  'guide.jumpcloud.error.trailing_slash.fix': '該当するステップから {baseUrl} をコピーし直してください。',
  'guide.jumpcloud.error.test_email_taken.symptom': '以前は成功した {testConnection} が失敗する',
  'guide.jumpcloud.error.test_email_taken.cause':
    'そのアドレスのユーザーが (おそらく前回のテストにより) すでにここにいるか、そのドメインはここで使用できません。',
  'guide.jumpcloud.error.test_email_taken.fix': '{testUserEmail} に新しいアドレスを入力し、もう一度テストしてください。',
  'guide.jumpcloud.error.test_fails.symptom': '理由が示されずに {testConnection} が失敗する',
  'guide.jumpcloud.error.test_fails.cause':
    'JumpCloud は詳細を示しません。多くの場合、古いトークンか、一緒に貼り付けた「Bearer」が原因です。',
  'guide.jumpcloud.error.test_fails.fix':
    'ここの「アクティビティ」で、拒否されたリクエストとその原因を確認してください。その後、{tokenKey} にトークンだけを貼り付け直してください。',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'グループを関連付けたのに誰も届かない',
  'guide.jumpcloud.error.nobody_arrives.cause': 'JumpCloud が送信に失敗し、ログにのみ記録しています。',
  'guide.jumpcloud.error.nobody_arrives.fix':
    '{insights} を開き、{userCreated}、{userRemoved}、{userDeleted} を探してください。イベントにここからの応答が含まれています。',

  'guide.pingfederate.before.bundled':
    'PingFederate 付属の SCIM プラグインは SCIM 1.1 用で、{usersUrl} と {groupsUrl} を求めます。この接続では使用できません。',
  'guide.pingfederate.before.server': 'サーバー上の {properties} を編集し、PingFederate を再起動できる人が必要です。',
  'guide.pingfederate.before.connector': 'Ping の {provisioner} コネクターが必要です。SCIM 2.0 に対応しています。',
  'guide.pingfederate.connector.title': 'SCIM Provisioner コネクター',
  'guide.pingfederate.connector.switch_on.title': '送信プロビジョニングをオンにする',
  'guide.pingfederate.connector.switch_on.body': 'サーバー上の PingFederate の bin フォルダーで {properties} を開き、{mode} を設定します。',
  'guide.pingfederate.connector.switch_on.point.restart':
    'その後、PingFederate を再起動します。フェールオーバー構成のクラスターでは別の値を使います。Ping のドキュメントを参照してください。',
  'guide.pingfederate.connector.connector.title': 'コネクターをインストールする',
  'guide.pingfederate.connector.connector.body':
    'Ping の {provisioner} コネクターをパッケージの説明に従ってインストールし、PingFederate を再起動します。',
  'guide.pingfederate.connector.connection.title': '接続を作成する',
  'guide.pingfederate.connector.connection.body':
    '管理コンソールで {applications} › {integration} › {spConnections} を開き、{createConnection} を押します。{connectionTemplate} で {provisioner} を、種類で {outboundProvisioning} を選択します。',
  'guide.pingfederate.connector.scim_url.title': 'SCIM URL を貼り付ける',
  'guide.pingfederate.connector.scim_url.body': '{target} 画面の {scimUrl} にアドレスを貼り付けます。',
  'guide.pingfederate.connector.scim_url.picture':
    'PingFederate の Target 画面の図。SCIM URL 欄にアドレスが入り、強調表示されています。Authentication Methods はまだ None で、Access Token は空です。',
  'guide.pingfederate.connector.version.title': 'SCIM 2.0 を選択する',
  'guide.pingfederate.connector.version.body': '{scimVersion} を 2.0 に設定します。',
  'guide.pingfederate.connector.version.picture':
    'PingFederate の Target 画面の図。SCIM URL は入力済みです。SCIM Version が 2.0 に設定され、強調表示されています。',
  'guide.pingfederate.connector.token.title': 'トークンを貼り付ける',
  'guide.pingfederate.connector.token.body':
    '{authentication} を {none} から {bearer} に変更し、{accessToken} にトークンを貼り付けます。「Bearer」は PingFederate が付けます。',
  'guide.pingfederate.connector.token.picture':
    'PingFederate の Target 画面の図。SCIM URL とバージョンは入力済みです。Authentication Methods は OAuth 2 Bearer Token です。Access Token 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.pingfederate.connector.unique_identifier.title': '一意の識別子を設定する',
  'guide.pingfederate.connector.unique_identifier.body': '{uniqueIdentifier} を userName に設定します。',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'ここで決めてください。後で変更するには、接続を削除し、再起動して作り直すよう Ping は求めています。',
  'guide.pingfederate.connector.unique_identifier.picture':
    'PingFederate の Target 画面の図。トークンまで入力済みです。Unique User Identifier が userName に設定され、強調表示されています。',
  'guide.pingfederate.connector.options.title': 'PingFederate に許可する操作を選択する',
  'guide.pingfederate.connector.options.body': '{userCreate}、{userUpdate}、{userDisable} にチェックを付けます。',
  'guide.pingfederate.connector.options.point.disabled':
    'ソースで無効なユーザーをここにも作成する場合を除き、{disabledUsers} はオフのままにします。',
  'guide.pingfederate.connector.options.picture':
    'PingFederate の Target 画面の図。User Create、User Update、User Disable / Delete にチェックがあり、強調表示されています。Provision Disabled Users にはチェックがありません。',
  'guide.pingfederate.connector.remove_action.title': '退職者の扱いを選択する',
  'guide.pingfederate.connector.remove_action.body':
    '{removeAction} を {disable} に設定します。退職者はここで無効化され、後で元に戻せます。',
  'guide.pingfederate.connector.remove_action.picture':
    'PingFederate の Target 画面の入力済みの図。Remove User Action が Disable に設定され、強調表示されています。',
  'guide.pingfederate.connector.channel.title': 'チャネルを設定する',
  'guide.pingfederate.connector.channel.body':
    '{manageChannels} でソースとテストユーザー 1 人を選択します。{attributeMapping} でユーザー名、名、姓、勤務先のメールアドレスをマッピングします。',
  'guide.pingfederate.connector.channel.point.groups': 'グループも送信する場合は、同じチャネルで指定します。',
  'guide.pingfederate.connector.activate.title': 'オンにする',
  'guide.pingfederate.connector.activate.body':
    'チャネルを有効にし、{activation} で接続をオンにして {save} を押します。テストユーザーがここに有効として表示されます。通常は 1 分以内に反映されます。',
  'guide.pingfederate.connector.activate.point.minute':
    'PingFederate は 60 秒ごとにソースを確認します。間隔は、サーバーのプロトコル設定の {frequency} です。',
  'guide.pingfederate.connector.activate.point.log': '送信した内容と返された内容は、サーバー上の {log} にあります。',
  'guide.pingfederate.connector.leave.title': 'テストユーザーを外す',
  'guide.pingfederate.connector.leave.body':
    'チャネルのソースのグループまたはフィルターからユーザーを外します。ここで有効から無効化済みに変わります。通常は 1 分以内に反映されます。',
  'guide.pingfederate.connector.leave.point.return': 'ユーザーを戻すと、再び有効になります。',
  'guide.pingfederate.error.old_plugin.symptom': 'フォームが {usersUrl} を求める',
  'guide.pingfederate.error.old_plugin.cause': '付属の SCIM 1.1 用プラグインで、{usersUrl} と {groupsUrl} があるものです。',
  'guide.pingfederate.error.old_plugin.fix': '{provisioner} コネクターで接続を作り直してください。',
  'guide.pingfederate.error.no_credentials.symptom': 'トークンのないリクエストがここに届く',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} が、初期値の {none} のままです。',
  'guide.pingfederate.error.no_credentials.fix': '{bearer} に設定し、{accessToken} にトークンを貼り付けてください。',
  'guide.pingfederate.error.nothing_happens.symptom': '数分たっても何も届かない',
  'guide.pingfederate.error.nothing_happens.cause': 'サーバーでプロビジョニングがオフか、チャネルまたは接続が有効になっていません。',
  'guide.pingfederate.error.nothing_happens.fix':
    '{properties} で {mode} が設定され、両方が有効であることを確認し、{log} を参照してください。',

  'guide.pingone.before.role': 'プロビジョニングを編集できる PingOne 管理者が必要です。',
  'guide.pingone.before.groups': 'PingOne が送信するのは、PingOne 自体にあるグループです。',
  'guide.pingone.connection.title': 'SCIM 接続とルール',
  'guide.pingone.connection.new_connection.title': '接続を作成する',
  'guide.pingone.connection.new_connection.body':
    'PingOne で {integrations} › {provisioning} を開き、{add} › {newConnection} を押して、{identityStore}、{scim} の順に選択します。この製品の名前を付け、{next} を押します。',
  'guide.pingone.connection.new_connection.point.names': '画面によっては、タイルが {scimOutbound} と表示されます。',
  'guide.pingone.connection.new_connection.picture':
    'PingOne の New Connection の図。Identity Store の SCIM タイルが強調表示されています。その下に Next ボタンがあります。',
  'guide.pingone.connection.base_url.title': 'ベース URL を貼り付ける',
  'guide.pingone.connection.base_url.body': '{baseUrl} にアドレスを貼り付けます。',
  'guide.pingone.connection.base_url.picture':
    'PingOne の新しい SCIM 接続の図。SCIM Base URL 欄にアドレスが入り、強調表示されています。ほかの欄はまだ空です。',
  'guide.pingone.connection.resources.title': 'リソースを指定する',
  'guide.pingone.connection.resources.body': '{usersResource} と {groupsResource} に、この 2 つを先頭のスラッシュも含めて入力します。',
  'guide.pingone.connection.resources.picture':
    'PingOne の新しい SCIM 接続の図。SCIM Base URL は入力済みです。Users Resource に /Users が入り、強調表示されています。Groups Resource には /Groups が入っています。',
  'guide.pingone.connection.version.title': 'SCIM 2.0 を選択する',
  'guide.pingone.connection.version.body': '{scimVersion} を 2.0 に設定します。',
  'guide.pingone.connection.version.picture':
    'PingOne の新しい SCIM 接続の図。ベース URL とリソースは入力済みです。SCIM Version が 2.0 に設定され、強調表示されています。',
  'guide.pingone.connection.token.title': 'トークンを貼り付ける',
  'guide.pingone.connection.token.body': '{authentication} を {bearer} に設定し、{accessToken} にトークンだけを貼り付けます。',
  'guide.pingone.connection.token.picture':
    'PingOne の新しい SCIM 接続の図。バージョンまで入力済みです。Authentication Method は OAuth 2 Bearer Token です。OAuth Access Token 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.pingone.connection.auth_type.title': 'ヘッダーの種類を選択する',
  'guide.pingone.connection.auth_type.body': '{authType} を {bearerType} に設定します。PingOne はこの語をトークンの前に付けます。',
  'guide.pingone.connection.auth_type.picture':
    'PingOne の新しい SCIM 接続の図。トークンまで入力済みです。Auth Type Header が Bearer に設定され、強調表示されています。',
  'guide.pingone.connection.test.title': '接続をテストする',
  'guide.pingone.connection.test.body': '{testConnection} を押します。PingOne に {successful} と表示されます。',
  'guide.pingone.connection.test.picture':
    'PingOne の新しい SCIM 接続の図。すべての欄が入力済みです。Test Connection ボタンが強調表示されています。',
  'guide.pingone.connection.switch_on.title': '完了してオンにする',
  'guide.pingone.connection.switch_on.body': '{continue}、{finish} の順に押し、スイッチで接続をオンにします。',
  'guide.pingone.connection.switch_on.point.leavers':
    'PingOne では、退職者を無効にするか削除するかを選択できます。無効を選択してください。ここで無効化され、後で元に戻せます。',
  'guide.pingone.connection.switch_on.picture': 'PingOne の Provisioning の図。接続のスイッチがオンで、強調表示されています。',
  'guide.pingone.connection.rule.title': 'ルールを追加する',
  'guide.pingone.connection.rule.body':
    '{provisioning} で {add} を押し、この接続のルールを追加します。対象のユーザーと属性の対応を指定し、ルールをオンにします。',
  'guide.pingone.connection.rule.point.one_person':
    '最初は、ルールがテストユーザー 1 人に一致するようにします。ここに有効として表示されます。通常は数秒で反映されます。',
  'guide.pingone.connection.rule.point.user_name': 'ユーザー名と勤務先のメールアドレスをマッピングします。',
  'guide.pingone.connection.rule.point.change': 'PingOne でユーザーの名前を変更すると、その変更もここに届きます。',
  'guide.pingone.connection.rule.picture':
    'PingOne のルールの図。Users でテストユーザーが強調表示されています。その下にグループがあります。',
  'guide.pingone.connection.groups.title': 'ルールにグループを追加する',
  'guide.pingone.connection.groups.body': 'ルールでグループのプロビジョニングをオンにし、送信する PingOne のグループを選択します。',
  'guide.pingone.connection.groups.picture':
    'PingOne のルールの図。テストユーザーに一致しています。Groups でグループが強調表示されています。',
  'guide.pingone.connection.leave.title': 'テストユーザーを外す',
  'guide.pingone.connection.leave.body':
    'ルールに一致しなくなるように、ユーザーまたはルールを変更します。ここで有効から無効化済みに変わります。通常は数秒で反映されます。',
  'guide.pingone.connection.leave.point.return': 'もう一度一致させると、再び有効になります。',
  'guide.pingone.connection.leave.picture': 'PingOne のルールの図。Users で、削除するテストユーザーが強調表示されています。',
  'guide.pingone.error.test_failed.cause':
    'PingOne が利用できる応答を受け取れませんでした。アドレス、リソース、トークンのいずれかが正しくありません。',
  'guide.pingone.error.test_failed.fix':
    '{baseUrl} と {usersResource} のスラッシュと大文字を確認し、{accessToken} にトークンだけを貼り付け直して、{authType} が {bearerType} であることを確認してください。',
  'guide.pingone.error.nothing_happens.symptom': 'テストは成功するが、誰も届かない',
  'guide.pingone.error.nothing_happens.cause': '接続またはルールがオフか、ルールに誰も一致していません。',
  'guide.pingone.error.nothing_happens.fix': '{provisioning} で両方をオンにし、そこで接続の同期状態を確認してください。',

  'guide.rippling.before.role': 'カスタム連携を作成できる Rippling 管理者が必要です。',
  'guide.rippling.before.token_late':
    'Rippling がトークンを求めるのは、最後の {installNow} の後です。手元に用意しておくか、そのときに新しいトークンを作成してください。',
  'guide.rippling.custom_integration.title': 'カスタム連携',
  'guide.rippling.custom_integration.create.title': 'カスタム連携を作成する',
  'guide.rippling.custom_integration.create.body':
    'Rippling で {it} › {thirdPartyAccess} を開き、{addIntegration} を押して {createNew} を選択します。',
  'guide.rippling.custom_integration.create.point.older':
    '見つからない場合は、{it} › {customIntegrations} または {identityManagement} › {customApp} を探してください。Rippling のメニューは移動することがあります。',
  'guide.rippling.custom_integration.name.title': '名前を付けて SCIM を選択する',
  'guide.rippling.custom_integration.name.body':
    'この製品の名前、カテゴリー、ロゴを設定し、{userManagement} にチェックを付けて {continue} を押します。',
  'guide.rippling.custom_integration.name.picture':
    'Rippling の新しいカスタム連携の図。User Management via SCIM にチェックがあり、強調表示されています。その下に Continue ボタンがあります。',
  'guide.rippling.custom_integration.base_url.title': 'ベース URL を貼り付ける',
  'guide.rippling.custom_integration.base_url.body': '{scimVersion} を 2.0 に設定し、{baseUrl} にアドレスを貼り付けます。',
  'guide.rippling.custom_integration.base_url.picture':
    'Rippling の新しい連携の SCIM ページの図。SCIM Version は 2.0 です。SCIM base URL 欄にアドレスが入り、強調表示されています。',
  'guide.rippling.custom_integration.method.title': 'ベアラートークンを選択する',
  'guide.rippling.custom_integration.method.body': '{method} を {bearerToken} に設定します。トークン自体は後で入力します。',
  'guide.rippling.custom_integration.method.picture':
    'Rippling の新しい連携の SCIM ページの図。バージョンとベース URL は入力済みです。SCIM Authorization Method が Bearer Token に設定され、強調表示されています。',
  'guide.rippling.custom_integration.options.title': 'この接続でできることにチェックを付ける',
  'guide.rippling.custom_integration.options.body':
    '{supportsGroups}、{pagination}、{createGroups}、{patchGroups}、{emailAsUserName} にチェックを付けます。',
  'guide.rippling.custom_integration.options.picture':
    'Rippling の新しい連携の SCIM ページの図。Supports Groups、Supports Pagination、Create & Delete Groups、Use PATCH to edit Groups、Use email address as user name にチェックがあり、強調表示されています。',
  'guide.rippling.custom_integration.attributes.title': '属性を追加する',
  'guide.rippling.custom_integration.attributes.body': '{attributes} で、この 4 つを順に追加し、{continue} を押します。',
  'guide.rippling.custom_integration.attributes.picture':
    'Rippling の新しい連携の SCIM ページの入力済みの図。Supported SCIM Attributes 欄に externalId、emails.primary、name.givenName、name.familyName が入り、強調表示されています。',
  'guide.rippling.custom_integration.token.title': 'インストールしてトークンを貼り付ける',
  'guide.rippling.custom_integration.token.body':
    '{installNow} を押し、自分でインストールすることを選択します。Rippling が {bearerToken} を求めたら、トークンだけを貼り付けます。',
  'guide.rippling.custom_integration.token.point.lost':
    'トークンが手元にない場合は、このページで新しく作成してください。古いトークンはまだ使われていません。',
  'guide.rippling.custom_integration.token.picture':
    'Rippling のインストール画面の図。ベアラートークンの欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.rippling.custom_integration.access.title': '誰がいつアクセスを得るかを選択する',
  'guide.rippling.custom_integration.access.body':
    '{accessRules} でテストユーザーを 1 人選択します。{provisionTime} で最も早い時点を選択します。',
  'guide.rippling.custom_integration.access.point.one_person': 'テストが成功したら、ルールを全員に広げます。',
  'guide.rippling.custom_integration.mapping.title': '変更も送信する',
  'guide.rippling.custom_integration.mapping.body': 'すべての属性で {cadence} を選択します。',
  'guide.rippling.custom_integration.match.title': 'すでにここにいるユーザーを照合する',
  'guide.rippling.custom_integration.match.body':
    'Rippling に、見つかったアカウントの一覧が表示されます。テストユーザーを既存のアカウントと照合するか、新しく作成させます。選択した時刻に、ユーザーがここに有効として表示されます。',
  'guide.rippling.custom_integration.match.point.repeats':
    'Rippling が同じ要求を 2 回送ることがあります。それでユーザーが重複することはありません。',
  'guide.rippling.custom_integration.leave.title': 'テストユーザーを外す',
  'guide.rippling.custom_integration.leave.body':
    'ユーザーが含まれなくなるように {accessRules} を変更します。選択した時刻に、ここで有効から無効化済みに変わります。',
  'guide.rippling.custom_integration.leave.point.return': 'もう一度含めると、再び有効になります。',
  'guide.rippling.error.nothing_happens.symptom': 'Rippling から何も届いていない',
  'guide.rippling.error.nothing_happens.cause':
    '選択した時刻になっていないか、ルールに誰も一致していないか、トークンが正しくありません。Rippling には独自のテストがありません。',
  'guide.rippling.error.nothing_happens.fix':
    '{provisionTime} と {accessRules} を確認し、ここの「アクティビティ」で拒否されたリクエストとその原因を確認してください。トークンが原因の場合は、{bearerToken} を入力し直してください。',
  'guide.rippling.error.changes_missing.symptom': 'ユーザーは届くが、その後の変更が届かない',
  'guide.rippling.error.changes_missing.cause': '属性が、ユーザーの作成時に 1 回だけ送信されています。',
  'guide.rippling.error.changes_missing.fix': 'すべての属性を {cadence} に設定してください。',

  'guide.cyberark.before.app':
    'CyberArk Identity にインストールおよび展開済みのこの製品の SAML アプリと、それを編集できる管理者が必要です。',
  'guide.cyberark.before.token':
    'CyberArk は期限のないトークンを前提としています。ここのトークンに期限がある場合は、トークンとともに表示される日付を控えておいてください。',
  'guide.cyberark.saml_app.title': 'SAML アプリのプロビジョニング',
  'guide.cyberark.saml_app.enable.title': 'プロビジョニングをオンにする',
  'guide.cyberark.saml_app.enable.body': 'SAML アプリを開き、{provisioning} で {enable} にチェックを付けて {yes} を選択します。',
  'guide.cyberark.saml_app.enable.point.live':
    'モードを求められた場合は、ライブを選択してください。プレビューモードでは、CyberArk は何も送信しません。',
  'guide.cyberark.saml_app.enable.picture':
    'CyberArk Identity のアプリの Provisioning タブの図。Enable provisioning for this application にチェックがあり、強調表示されています。',
  'guide.cyberark.saml_app.service_url.title': 'サービス URL を貼り付ける',
  'guide.cyberark.saml_app.service_url.body': '{serviceUrl} にアドレスを貼り付けます。',
  'guide.cyberark.saml_app.service_url.picture':
    'CyberArk Identity の Provisioning タブの図。SCIM Service URL 欄にアドレスが入り、強調表示されています。Bearer Token はまだ空です。',
  'guide.cyberark.saml_app.token.title': 'トークンを貼り付ける',
  'guide.cyberark.saml_app.token.body':
    '{bearerToken} にトークンを貼り付けます。「Bearer」は CyberArk が付けるので、トークンだけを入力します。',
  'guide.cyberark.saml_app.token.point.type':
    '先に認可の種類を求められた場合は、Authorization ヘッダーのトークンの種類を選択してください。',
  'guide.cyberark.saml_app.token.picture':
    'CyberArk Identity の Provisioning タブの図。SCIM Service URL は入力済みです。Bearer Token 欄が強調表示されています。ここにトークンを貼り付けます。',
  'guide.cyberark.saml_app.verify.title': '検証する',
  'guide.cyberark.saml_app.verify.body': '{verify} を押します。',
  'guide.cyberark.saml_app.verify.point.reads': 'CyberArk は、この接続でできることを読み取ります。まだ何も書き込みません。',
  'guide.cyberark.saml_app.verify.picture':
    'CyberArk Identity の Provisioning タブの図。SCIM Service URL と Bearer Token は入力済みです。Verify ボタンが強調表示されています。',
  'guide.cyberark.saml_app.leavers.title': '退職者が無効化されるようにする',
  'guide.cyberark.saml_app.leavers.body': '{keepUsers} のチェックを外します。チェックがあると、退職者がここで有効のまま残ります。',
  'guide.cyberark.saml_app.leavers.picture':
    'CyberArk Identity の Provisioning タブの入力済みの図。Do not de-provision (deactivate or delete) users in target application はチェックなしで、強調表示されています。',
  'guide.cyberark.saml_app.roles.title': 'ロールをマッピングする',
  'guide.cyberark.saml_app.roles.body': 'ロールのマッピングで {add} を押し、テストユーザー 1 人を含むロールを選択します。',
  'guide.cyberark.saml_app.roles.point.groups': 'マッピングしたロールは、ここではグループになります。',
  'guide.cyberark.saml_app.save.title': '保存する',
  'guide.cyberark.saml_app.save.body': '{save} を押します。',
  'guide.cyberark.saml_app.assign.title': 'テストユーザーが届くことを確認する',
  'guide.cyberark.saml_app.assign.body':
    'CyberArk は、ロールが変わったときにユーザーを送信します。テストユーザーをロールから外して戻すと、ここに有効として表示されます。',
  'guide.cyberark.saml_app.assign.point.job':
    '以前からロールに含まれていたユーザーについては、CyberArk の同期ジョブを手動で実行してください。',
  'guide.cyberark.saml_app.assign.point.change': 'CyberArk でユーザーの名前を変更すると、次の同期で届きます。',
  'guide.cyberark.saml_app.unassign.title': 'テストユーザーを外す',
  'guide.cyberark.saml_app.unassign.body': 'ユーザーをロールから外します。ここで有効から無効化済みに変わります。',
  'guide.cyberark.saml_app.unassign.point.return': 'ユーザーをロールに戻すと、再び有効になります。',
  'guide.cyberark.error.verify_fails.symptom': '{verify} が失敗する',
  'guide.cyberark.error.verify_fails.cause': 'アドレスまたはトークンが正しくないか、CyberArk とここの間の何かがリクエストを妨げています。',
  'guide.cyberark.error.verify_fails.fix':
    'それぞれのステップから {serviceUrl} と {bearerToken} をコピーし直してください。ここの「アクティビティ」に、拒否されたリクエストとその原因が表示されます。',
  'guide.cyberark.error.leavers_stay.symptom': 'ロールを失ったユーザーがここで有効のまま残る',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} に、初期状態のままチェックが付いています。',
  'guide.cyberark.error.leavers_stay.fix': 'チェックを外して {save} を押し、もう一度同期を実行してください。',
  'guide.cyberark.error.preview_mode.symptom': 'CyberArk は成功と報告するが、誰も届かない',
  'guide.cyberark.error.preview_mode.cause': 'プロビジョニングがプレビューモードの可能性があります。このモードでは何も送信されません。',
  'guide.cyberark.error.preview_mode.fix': 'アプリのプロビジョニングをライブモードに切り替え、もう一度同期を実行してください。',

  'guide.google-workspace.before.catalog_only':
    'Google は、カスタムアプリに SCIM を提供していません。プロビジョニングできるのは、Google のカタログにあり、SAML を設定済みのアプリだけです。',
  'guide.google-workspace.before.no_groups':
    'Google はグループを送信しません。グループは、送信するユーザーを絞り込むためだけに使われます。',
  'guide.google-workspace.before.hours': 'Google は変更をすぐにではなく、数時間ごとに送信します。',
  'guide.google-workspace.before.edition': 'Starter と Frontline Starter のエディションでは、最大 3 つのアプリで利用できます。',
  'guide.google-workspace.before.role': 'アプリを管理できる Google Workspace 管理者が必要です。通常は特権管理者です。',
  'guide.google-workspace.through_another.title': '別のプロバイダーを経由',
  'guide.google-workspace.through_another.choose.title': '間に置くプロバイダーを選択する',
  'guide.google-workspace.through_another.choose.body':
    '{okta}、{entra}、{jumpcloud} は、どの製品とも SCIM で通信できます。自社で利用しているものを選択してください。ユーザーは Google に残り、選択したプロバイダーが変更を伝えます。',
  'guide.google-workspace.through_another.choose.point.none':
    'どれも利用していない場合は、招待や API など、メンバーを追加するほかの方法をこの製品の運営者に問い合わせてください。',
  'guide.google-workspace.through_another.feed.title': 'Google Workspace をプロバイダーに接続する',
  'guide.google-workspace.through_another.feed.body':
    '選択したプロバイダーにユーザーを取り込みます。{okta} と {jumpcloud} は Google Workspace から読み取れます。{entra} については、Microsoft のドキュメントを参照してください。',
  'guide.google-workspace.through_another.switch.title': 'この接続をそのプロバイダーに変更する',
  'guide.google-workspace.through_another.switch.body':
    '接続のページで、ID プロバイダーを {okta}、{entra} または {jumpcloud} に変更します。このガイドは、そのプロバイダーのガイドに置き換わります。',
  'guide.google-workspace.through_another.switch.point.kept': 'アドレスとトークンは引き続き有効です。',
  'guide.google-workspace.catalog_app.title': 'この製品が Google のカタログにある場合',
  'guide.google-workspace.catalog_app.find.title': 'アプリを開く',
  'guide.google-workspace.catalog_app.find.body':
    'Google 管理コンソールで {apps} › {webAndMobile} を開き、この製品のアプリを選択します。SAML が設定済みである必要があります。',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'カスタム SAML アプリとして追加した場合や、カタログにない場合は、Google からここへユーザーを送信できません。別のプロバイダーを経由する方法を使ってください。',
  'guide.google-workspace.catalog_app.configure.title': 'プロビジョニングを構成する',
  'guide.google-workspace.catalog_app.configure.body': 'アプリで {configure} を押します。',
  'guide.google-workspace.catalog_app.token.title': 'トークンを貼り付ける',
  'guide.google-workspace.catalog_app.token.body':
    '{accessToken} にトークンだけを貼り付けます。トークンの入力が別のページの場合は、{continue} を押します。',
  'guide.google-workspace.catalog_app.token.picture':
    'Google 管理コンソールの Configure auto-provisioning の図。Access token 欄が強調表示されています。ここにトークンを貼り付けます。Endpoint URL はまだ空です。',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'エンドポイント URL を貼り付ける',
  'guide.google-workspace.catalog_app.endpoint_url.body': '{endpointUrl} にアドレスを貼り付け、{continue} を押します。',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Google 管理コンソールの Configure auto-provisioning の図。Access token は入力済みです。Endpoint URL 欄にアドレスが入り、強調表示されています。',
  'guide.google-workspace.catalog_app.mapping.title': '属性を確認する',
  'guide.google-workspace.catalog_app.mapping.body':
    'Google に、送信する属性が表示されます。星印のある属性にそれぞれ取得元を設定し、{continue} を押します。ほかの属性は追加できません。',
  'guide.google-workspace.catalog_app.scope.title': '送信するユーザーを絞り込む',
  'guide.google-workspace.catalog_app.scope.body':
    'テストユーザー 1 人を含むグループを選択するか、一覧を空にしてアプリを持つ全員を送信します。{continue} を押します。',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'グループ自体はここに届きません。',
  'guide.google-workspace.catalog_app.delays.title': '退職者を削除する時期を選択する',
  'guide.google-workspace.catalog_app.delays.body':
    'アプリがオフになった場合、停止された場合、削除された場合の 3 つについて、それぞれ猶予期間を選択します。',
  'guide.google-workspace.catalog_app.delays.point.choices':
    '猶予期間は 24 時間以内から 30 日までです。短いほど、アクセスが早くなくなります。',
  'guide.google-workspace.catalog_app.turn_on.title': 'オンにする',
  'guide.google-workspace.catalog_app.turn_on.body':
    '自動プロビジョニングをオンにします。テストユーザーがここに有効として表示されます。通常は数時間かかります。',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'その後の変更にも、それぞれ数時間かかります。',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'アーカイブされたユーザーは送信されません。',
  'guide.google-workspace.catalog_app.leave.title': 'テストユーザーを外す',
  'guide.google-workspace.catalog_app.leave.body': 'そのユーザーのアプリをオフにします。選択した猶予期間の後、ここで無効化されます。',
  'guide.google-workspace.catalog_app.leave.point.return': 'アプリをもう一度オンにすると、次の実行後に再び有効になります。',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'アプリに自動プロビジョニングの項目がない',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'カスタムアプリか、自動プロビジョニングに対応しないカタログのアプリです。エディションの上限である 3 アプリに達している可能性もあります。',
  'guide.google-workspace.error.no_auto_provisioning.fix': '別のプロバイダーを経由する方法を使ってください。',
  'guide.google-workspace.error.nothing_yet.symptom': '1 時間たっても誰も届かない',
  'guide.google-workspace.error.nothing_yet.cause': 'Google は数時間ごとに送信するため、1 時間では判断できません。',
  'guide.google-workspace.error.nothing_yet.fix':
    '翌日まで待ってから、ここの「アクティビティ」を確認してください。拒否されたリクエストが原因とともに表示されます。',
  'guide.google-workspace.error.no_groups.symptom': 'グループが届かない',
  'guide.google-workspace.error.no_groups.cause': 'Google はアプリにグループを送信しません。',
  'guide.google-workspace.error.no_groups.fix': 'ここでロールを手動で付与するか、グループを送信するプロバイダーを間に置いてください。',

  'guide.generic.before.scim2': 'ID プロバイダーが SCIM 2.0 に対応し、ベアラートークンを送信できる必要があります。',
  'guide.generic.values.title': '値とルール',
  'guide.generic.values.address.title': 'アドレスを入力する',
  'guide.generic.values.address.body':
    'ID プロバイダーが SCIM ベース URL、テナント URL またはエンドポイントを求める欄に、ベース URL を入力します。ほかの 2 つは、ユーザーとグループを別々に求められた場合にのみ入力します。',
  'guide.generic.values.address.point.slash':
    '末尾にスラッシュを付けないでください。ほとんどのツールは「/Users」を自動的に付けます。スラッシュが 2 つ続くと届きません。',
  'guide.generic.values.address.point.case': 'Users と Groups は大文字で始まります。',
  'guide.generic.values.token.title': 'トークンを入力する',
  'guide.generic.values.token.body': '欄が何を求めているかを確認し、合う値を入力します。',
  'guide.generic.values.token.point.raw': 'トークン、API キー、シークレットの欄には、トークンだけを入力します。',
  'guide.generic.values.token.point.header': 'ヘッダーまたはヘッダーの値の欄には、「Bearer」、スペース、トークンを入力します。',
  'guide.generic.values.protocol.title': 'SCIM 2.0 を選択する',
  'guide.generic.values.protocol.body': 'バージョンを 2.0 に設定します。以下は、相手側を開発またはデバッグする方のための情報です。',
  'guide.generic.values.protocol.point.verbs':
    '{users} と {groups} は GET、POST、PUT、PATCH、DELETE を受け付けます。ほかに利用できるものは {config} が示します。',
  'guide.generic.values.protocol.point.filter':
    'フィルターは RFC 7644 に従います。ほとんどのツールでは、userName、externalId、displayName に対する「eq」だけで十分です。',
  'guide.generic.values.protocol.point.paging':
    '一覧は 100 件 (最大 200 件) ごとのページで、startIndex と count、またはカーソルで取得します。',
  'guide.generic.values.protocol.point.limits': '一度に送られたリクエストが多すぎると、429 と待つ秒数が返されます。',
  'guide.generic.values.people.title': 'ユーザーの識別方法を選択する',
  'guide.generic.values.people.body': 'ID プロバイダーが一意の識別子または照合用の属性を求める箇所で、userName を選択します。',
  'guide.generic.values.people.point.match': '{userName} は必須で、1 人のユーザーに固有です。大文字と小文字は区別されません。',
  'guide.generic.values.people.point.email':
    '{emails} でメールアドレスを送信するか、{userName} にメールアドレスを使います。どちらもないとユーザーを追加できません。',
  'guide.generic.values.people.point.external_id': '{externalId} は保存され、検索できます。自社の番号をここに入れてください。',
  'guide.generic.values.probe.title': 'ターミナルで試す',
  'guide.generic.values.probe.body': '可能であれば、ID プロバイダーが動作しているマシンで両方の行を実行します。どちらも JSON を返します。',
  'guide.generic.values.probe.point.reads': 'どちらも読み取りのみで、アドレスとトークンが正しいことを示します。',
  'guide.generic.values.assign.title': 'テストユーザーを 1 人送信する',
  'guide.generic.values.assign.body': 'ID プロバイダーで 1 人を割り当てます。送信されると、すぐここに有効として表示されます。',
  'guide.generic.values.assign.point.change': '向こうでユーザーの名前を変更すると、その変更もここに届きます。',
  'guide.generic.values.groups.title': 'グループを送信する',
  'guide.generic.values.groups.body': 'ID プロバイダーにグループがあれば、オンにします。グループはここでロールを付与できます。',
  'guide.generic.values.groups.point.order': '先にユーザーを送信します。グループには、すでにここにいるユーザーだけを含められます。',
  'guide.generic.values.leave.title': 'テストユーザーを外す',
  'guide.generic.values.leave.body':
    'ユーザーの割り当てを解除します。PUT または PATCH で {active} が false になると、ここで有効から無効化済みに変わり、データは残ります。',
  'guide.generic.values.leave.point.delete':
    '{delete} は登録を終了します。ここでも無効化され、再び送信されると同じユーザーとして扱われます。',
  'guide.generic.values.leave.point.return': 'もう一度割り当てると、再び有効になります。',
  'guide.generic.error.unauthorized.cause': 'トークンがないか、現在のものより古いか、「Bearer」が 2 回付いているか、付いていません。',
  'guide.generic.error.unauthorized.fix': 'ここの「アクティビティ」で正確な原因を確認し、欄が求める形式でトークンを入力し直してください。',
  'guide.generic.error.not_found.cause':
    'パスが正しくありません。余分なスラッシュ、{users} ではなく {wrongUsers}、または同じ部分の重複が原因です。',
  'guide.generic.error.not_found.fix': 'ベース URL を入力し直し、残りは ID プロバイダーに付けさせてください。',
  'guide.generic.error.conflict.cause': 'この {userName} のユーザーがすでにここにいます。',
  'guide.generic.error.conflict.fix':
    'ID プロバイダーが先にユーザーを検索して更新するようにするか、もう一方のユーザーの {userName} を変更してください。',
  'guide.generic.error.unsupported_media_type.cause': 'リクエストが、JSON 以外の内容であると示しています。',
  'guide.generic.error.unsupported_media_type.fix': '{contentType} に {scimJson} を指定して送信してください。',
  'guide.generic.error.too_many_requests.cause': '一度に、この接続が受け付ける数を超えるリクエストが届きました。',
  'guide.generic.error.too_many_requests.fix': '{retryAfter} の秒数だけ待ち、一度に送る数を減らしてください。',
}
