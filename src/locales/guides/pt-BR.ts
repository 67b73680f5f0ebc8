import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** Every sentence of the set-up guides, in Brazilian Portuguese. */
export const guidesPtBR: GuideMessages = {
  'guide.note.token_only': 'só o token',
  'guide.note.with_bearer': 'com “Bearer” na frente',
  'guide.note.case_matters': 'diferencia maiúsculas de minúsculas',
  'guide.note.no_trailing_slash': 'sem barra no final',
  'guide.note.with_flag': 'com o parâmetro no final',
  'guide.note.exactly': 'exatamente assim',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'Desenho nosso do seu provedor de identidade, verificado em {date}.',
  'guide.jumpcloud.drawn': 'Desenho nosso do Admin Portal do JumpCloud, verificado em {date}.',
  'guide.onelogin.drawn': 'Desenho nosso da administração do OneLogin, verificado em {date}.',
  'guide.okta.drawn': 'Desenho nosso da experiência clássica do Okta, verificado em {date}.',
  'guide.microsoft-entra.drawn': 'Desenho nosso do centro de administração do Microsoft Entra, verificado em {date}.',
  'guide.pingfederate.drawn': 'Desenho nosso do console de administração do PingFederate, verificado em {date}.',
  'guide.rippling.drawn': 'Desenho nosso das páginas de IT do Rippling, verificado em {date}.',
  'guide.google-workspace.drawn': 'Desenho nosso do Google Admin Console, verificado em {date}.',
  'guide.pingone.drawn': 'Desenho nosso do console do PingOne, verificado em {date}.',
  'guide.cyberark.drawn': 'Desenho nosso do portal Identity Administration do CyberArk, verificado em {date}.',

  'guide.any.pattern.nobody_created.is': '{provider} procura pessoas aqui e não cria ninguém. A última foi {subject}.',
  'guide.any.pattern.nobody_created.fix': 'Permita que {provider} crie pessoas e atribua a pessoa de teste de novo.',
  'guide.any.pattern.wrong_identifier.is': '{provider} procura pessoas por {subject}. Aqui elas são encontradas pelo userName.',
  'guide.any.pattern.wrong_identifier.fix': 'Faça de userName o atributo com que {provider} faz a correspondência das pessoas.',
  'guide.any.pattern.nobody_sent.is': 'A conexão funciona, e {provider} não enviou ninguém desde então.',
  'guide.any.pattern.nobody_sent.fix':
    'Verifique se o provisionamento está ativado em {provider}. Atribua uma pessoa de teste depois de ativá-lo; as atribuídas antes podem não ser enviadas.',
  'guide.any.pattern.groups_never_pushed.is': 'As pessoas chegam, mas {provider} não enviou nenhum grupo.',
  'guide.any.pattern.groups_never_pushed.fix': 'Ative os grupos em {provider}. Sem grupos, as pessoas não recebem funções aqui.',
  'guide.any.pattern.import_on.is': '{provider} lê todas as pessoas daqui para importá-las.',
  'guide.any.pattern.import_on.fix': 'Desative a importação, a menos que você esteja comparando contas no momento.',
  'guide.any.pattern.same_failure.is': 'A mesma solicitação falhou {count} vezes e falhará de novo até ser corrigida.',
  'guide.any.pattern.same_failure.fix': 'Corrija primeiro o que é indicado aqui; o resto pode se resolver sozinho.',
  'guide.any.pattern.quarantine.is': '{provider} está sem chamar há mais tempo do que a programação permite. Provavelmente parou sozinho.',
  'guide.any.pattern.quarantine.fix': 'Teste a conexão em {provider} e inicie o provisionamento de novo.',
  'guide.any.pattern.wrong_app.is': '{subject} está chamando esta conexão, que está configurada para {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'Se você mudou de provedor, escolha o outro provedor de identidade em Configurações. Se não, desative o provisionamento no aplicativo que continua chamando.',
  'guide.any.pattern.old_scim.is': 'O aplicativo de {provider} envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.any.pattern.old_scim.fix': 'Escolha em {provider} um aplicativo, conector ou modelo de SCIM 2.0, como descrito na primeira etapa.',

  'guide.any.error.unauthorized.symptom': '401 ou “Unauthorized”',
  'guide.any.error.unauthorized.cause':
    'O token não correspondeu: é um token antigo, foi cortado, ou a palavra “Bearer” falta ou aparece duas vezes.',
  'guide.any.error.unauthorized.fix': 'Copie o token de novo e cole-o inteiro. Se não o tiver mais, crie um novo em Credenciais.',
  'guide.any.error.forbidden.symptom': '403 ou “Forbidden”',
  'guide.any.error.forbidden.cause':
    'Trata-se de alguém que não pode ser alterado, como o último administrador, ou um proxy no caminho recusa a solicitação.',
  'guide.any.error.forbidden.fix':
    'Procure a solicitação em Atividade. Se ela não estiver lá, nunca chegou: fale com quem administra a rede.',
  'guide.any.error.not_found.symptom': '404 ou “Not Found”',
  'guide.any.error.not_found.cause': 'O endereço não é o desta conexão ou a pessoa foi excluída aqui.',
  'guide.any.error.not_found.fix': 'Copie a URL base de novo: sem barra no final e sem nada depois.',
  'guide.any.error.conflict.symptom': '409, “Conflict” ou “uniqueness”',
  'guide.any.error.conflict.cause': 'Alguém aqui tem este nome de usuário ou um grupo tem este nome.',
  'guide.any.error.conflict.fix': 'Faça o provedor de identidade buscar correspondências por userName ou altere um dos dois nomes.',
  'guide.any.error.too_many.symptom': '429 ou “Too Many Requests”',
  'guide.any.error.too_many.cause': 'Chegaram em pouco tempo mais solicitações do que esta conexão aceita.',
  'guide.any.error.too_many.fix': 'Não é preciso mudar nada: o provedor de identidade as envia de novo após um momento.',
  'guide.any.error.server.symptom': '500, 502, 503 ou 504',
  'guide.any.error.server.cause':
    'O servidor, ou um proxy antes dele, não conseguiu responder naquele momento, ou a sincronização de diretório está em pausa.',
  'guide.any.error.server.fix':
    'Retome a sincronização de diretório se ela estiver em pausa. Se não, tente de novo e, se continuar, avise quem opera este produto.',
  'guide.any.error.timeout.symptom': '“Timed out” ou “timeout”',
  'guide.any.error.timeout.cause':
    'O provedor de identidade não consegue chegar a este endereço. Um firewall ou o serviço de nomes impede isso.',
  'guide.any.error.timeout.fix': 'Verifique se o endereço pode ser acessado de fora e libere os endereços do provedor de identidade.',
  'guide.any.error.unknown_host.symptom': '“Unknown host” ou “could not resolve”',
  'guide.any.error.unknown_host.cause': 'O nome no endereço não é conhecido fora daqui ou tem um erro de digitação.',
  'guide.any.error.unknown_host.fix': 'Copie a URL base de novo e compare o nome de host com o endereço que você conhece.',
  'guide.any.error.certificate.symptom': 'Uma mensagem sobre certificado, TLS ou SSL',
  'guide.any.error.certificate.cause': 'O provedor de identidade não confia no certificado deste endereço, ou um proxy o substitui.',
  'guide.any.error.certificate.fix': 'Dê ao endereço um certificado de uma autoridade pública, com a cadeia completa.',

  'guide.okta.pattern.nobody_created.is':
    'O Okta procura pessoas aqui e não cria ninguém: {createUsers} está desativado. A última foi {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'Em {provisioning} › {toApp}, clique em {edit}, ative {createUsers} e clique em {save}. Depois repita as tarefas em {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'O Okta procura pessoas por {subject}. Aqui elas são encontradas pelo userName.',
  'guide.okta.pattern.wrong_identifier.fix':
    'Em {provisioning} › {integration}, defina {uniqueIdentifier} como {userName} e clique em {save}.',
  'guide.okta.pattern.nobody_sent.is':
    'A conexão funciona, e o Okta não enviou ninguém. Pessoas atribuídas antes de o provisionamento ser ativado não são enviadas sozinhas.',
  'guide.okta.pattern.nobody_sent.fix':
    'Em {assignments}, clique em {provisionUser} e depois em {ok}, ou atribua agora uma pessoa de teste.',
  'guide.okta.pattern.groups_never_pushed.is': 'As pessoas chegam, mas nenhum grupo foi enviado. Atribuir um grupo não o envia.',
  'guide.okta.pattern.groups_never_pushed.fix': 'Em {pushGroups}, escolha {addPushGroups} › {findByName} e salve o grupo.',
  'guide.okta.pattern.import_on.is': 'O Okta lê todas as pessoas daqui: a importação dele está ativada.',
  'guide.okta.pattern.import_on.fix':
    'Em {provisioning} › {integration}, desmarque {importUsers} e clique em {save}, a menos que você esteja comparando contas no momento.',
  'guide.microsoft-entra.pattern.nobody_created.is': 'O Entra procura pessoas aqui e não cria ninguém. A última foi {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'Em {attributeMapping}, abra o mapeamento de usuários, marque {create} em {targetActions} e clique em {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is':
    'O Entra faz a correspondência das pessoas por {subject}. Aqui elas são encontradas pelo userName.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'Em {attributeMapping}, dê a {userName} a precedência de correspondência 1, retire-a do outro atributo e clique em {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    'A conexão funciona, e o Entra não enviou ninguém: o provisionamento não foi iniciado ou ninguém foi atribuído.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'Adicione pessoas em {usersAndGroups} e clique em {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'As pessoas chegam, mas o Entra não enviou nenhum grupo.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'Atribua os próprios grupos em {usersAndGroups} e deixe ativado o mapeamento de grupos em {attributeMapping}.',
  'guide.microsoft-entra.pattern.quarantine.is':
    'O Entra chama a cada 40 minutos e está em silêncio há horas. Provavelmente colocou o trabalho em quarentena.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'Clique em {testConnection}. Se falhar, cole um novo token em {secretToken}. Depois clique em {restart}.',
  'guide.onelogin.pattern.nobody_created.is': 'O OneLogin procura pessoas aqui e não cria ninguém. A última foi {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'Em {provisioning}, marque {enableProvisioning} e, em {approval}, desmarque {createUser}. As pessoas que aguardam aprovação ficam como {pending} em {users} › {provisioning}.',
  'guide.onelogin.pattern.nobody_sent.is':
    'A conexão funciona, e o OneLogin não enviou ninguém: o provisionamento está desativado ou aguarda uma aprovação.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'Em {provisioning}, marque {enableProvisioning} e desmarque as caixas em {approval}. Depois, dê o aplicativo a uma pessoa de teste em {access}.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'As pessoas chegam, mas o OneLogin não enviou nenhum grupo.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'Em {parameters}, abra {groups} e marque {include}. Depois, adicione em {rules} uma regra com a ação {setGroups}.',
  'guide.onelogin.pattern.old_scim.is': 'O aplicativo do OneLogin envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'Substitua tudo em {template} pelo texto da etapa correspondente. Se o aplicativo não for {coreApp} nem {enterpriseApp}, adicione um deles no lugar.',
  'guide.jumpcloud.pattern.nobody_created.is': 'O JumpCloud procura pessoas aqui e não cria ninguém. A última foi {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'Abra {insights} e procure {userCreated}. O evento informa o que impediu a criação.',
  'guide.jumpcloud.pattern.nobody_sent.is':
    'A conexão funciona, e o JumpCloud não enviou ninguém: a configuração não está ativa ou nenhum grupo está vinculado.',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    'Clique em {activate}. Depois, marque em {userGroups} um grupo com uma pessoa de teste e clique em {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is':
    'As pessoas chegam, mas o JumpCloud não enviou nenhum grupo. Ele não envia grupos vazios.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'Em {identityManagement}, marque {manageGroups} e clique em {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'O JumpCloud envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'Em {identityManagement}, defina {scimVersion} como 2.0.',
  'guide.pingone.pattern.nobody_sent.is':
    'A conexão funciona, e o PingOne não enviou ninguém: a conexão ou a regra dela está desativada, ou a regra não corresponde a ninguém.',
  'guide.pingone.pattern.nobody_sent.fix':
    'Em {integrations} › {provisioning}, ative a conexão e a regra dela e faça a regra corresponder a uma pessoa de teste.',
  'guide.pingone.pattern.groups_never_pushed.is':
    'As pessoas chegam, mas o PingOne não enviou nenhum grupo. Ele envia apenas os próprios grupos.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'Em {integrations} › {provisioning}, abra a regra, ative o provisionamento de grupos e escolha os grupos a enviar.',
  'guide.pingone.pattern.old_scim.is': 'O PingOne envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'Na conexão, defina {scimVersion} como 2.0.',
  'guide.pingfederate.pattern.nobody_created.is': 'O PingFederate procura pessoas aqui e não cria ninguém. A última foi {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'Na tela {target}, marque {userCreate} e clique em {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is':
    'O PingFederate procura pessoas por {subject}. Aqui as pessoas são identificadas pelo userName.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'Na tela {target}, {uniqueIdentifier} precisa ser {userName}. Para alterá-lo, a Ping pede que se exclua a conexão, reinicie e a crie de novo.',
  'guide.pingfederate.pattern.nobody_sent.is':
    'A conexão funciona, e o PingFederate não enviou ninguém: o canal não está ativo ou a origem não corresponde a ninguém.',
  'guide.pingfederate.pattern.nobody_sent.fix': 'Ative o canal em {manageChannels}, ative a conexão em {activation} e depois leia {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'As pessoas chegam, mas o PingFederate não enviou nenhum grupo.',
  'guide.pingfederate.pattern.groups_never_pushed.fix': 'Abra o canal em {manageChannels} e indique os grupos a enviar.',
  'guide.pingfederate.pattern.old_scim.is':
    'A conexão no PingFederate usa o plug-in incluído, que envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'Crie a conexão de novo e escolha {provisioner} em {connectionTemplate}.',
  'guide.rippling.pattern.nobody_sent.is':
    'A conexão funciona, e o Rippling não enviou ninguém: as regras não correspondem a ninguém ou o momento escolhido ainda não chegou.',
  'guide.rippling.pattern.nobody_sent.fix':
    'Faça {accessRules} corresponder a uma pessoa de teste e escolha o momento mais próximo em {provisionTime}.',
  'guide.rippling.pattern.groups_never_pushed.is': 'As pessoas chegam, mas o Rippling não enviou nenhum grupo.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'Na integração, marque {supportsGroups} e {createGroups}.',
  'guide.rippling.pattern.old_scim.is': 'O Rippling envia SCIM 1.1. Esta conexão usa SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'Na integração, defina {scimVersion} como 2.0.',
  'guide.cyberark.pattern.nobody_sent.is':
    'A conexão funciona, e o CyberArk não enviou ninguém: nenhuma função está mapeada ou o provisionamento está em modo de visualização.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'Em {provisioning}, no mapeamento de funções, clique em {add}, escolha uma função com uma pessoa de teste e clique em {save}. Depois, execute a sincronização manualmente.',
  'guide.cyberark.pattern.groups_never_pushed.is':
    'As pessoas chegam, mas o CyberArk não enviou nenhum grupo. As funções mapeadas viram grupos aqui.',
  'guide.cyberark.pattern.groups_never_pushed.fix':
    'Em {provisioning}, no mapeamento de funções, clique em {add}, escolha uma função e clique em {save}.',
  'guide.google-workspace.pattern.nobody_sent.is': 'A conexão funciona, e o Google não enviou ninguém. Ele envia a cada poucas horas.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'Em {apps} › {webAndMobile}, abra o aplicativo, ative o provisionamento automático e ative o aplicativo para uma pessoa de teste.',

  'guide.okta.before.role':
    'É necessário um administrador do Okta que possa editar o aplicativo: normalmente um superadministrador ou um administrador de aplicativos.',
  'guide.okta.before.licence':
    'O Okta precisa oferecer provisionamento à sua organização. Ele faz parte do Lifecycle Management; se a opção não aparecer, o suporte do Okta pode dizer se você a tem.',
  'guide.okta.before.app_type':
    'O SCIM pode ser adicionado a um aplicativo SAML ou SWA. Se as pessoas entram aqui por um aplicativo OpenID Connect criado na experiência clássica do Okta, mantenha-o e configure o aplicativo independente ao lado dele.',

  'guide.okta.saml.title': 'Adicionar SCIM ao seu aplicativo SAML',
  'guide.okta.oauth.title': 'Aplicativo SCIM independente',
  'guide.okta.header.title': 'Independente, com Header Auth',

  'guide.okta.saml.turn_on.title': 'Ativar o SCIM no aplicativo',
  'guide.okta.saml.turn_on.body':
    'No Admin Console do Okta, abra {applications} › {applications} e o seu aplicativo SAML. Em {general}, em {appSettings}, clique em {edit}, defina {provisioning} como {scim} e clique em {save}.',
  'guide.okta.saml.turn_on.point.checkbox':
    'Algumas organizações do Okta mostram em vez disso uma caixa {enableScim}. Marque-a e clique em {save}.',
  'guide.okta.saml.turn_on.point.missing':
    'Não há nenhuma das duas? Então o aplicativo é de outro tipo ou o provisionamento não faz parte do seu contrato com o Okta. O aplicativo independente funciona sem esta etapa.',
  'guide.okta.saml.turn_on.picture':
    'Desenho de “App Settings” no Okta, na aba “General”. “Provisioning” oferece “None”, “On-Premises Provisioning” e “SCIM”. “SCIM” está selecionado e em destaque.',
  'guide.okta.saml.open_settings.title': 'Abrir as configurações da conexão',
  'guide.okta.saml.open_settings.body':
    'O aplicativo agora tem uma aba {provisioning}. Abra-a, escolha {integration} na lista {settings} e clique em {edit} ao lado de {scimConnection}.',
  'guide.okta.saml.open_settings.point.wizard':
    'O aplicativo foi criado com o assistente de integração mais recente do Okta? O formulário dele diz {plainBaseUrl} e lista as operações uma a uma. Escolha criar, ler, atualizar e desativar e deixe {supportPatch} como estiver: funciona das duas formas.',
  'guide.okta.saml.open_settings.picture':
    'Desenho do aplicativo no Okta com a aba “Provisioning” aberta. Em “SCIM Connection”, o botão “Edit” está em destaque.',
  'guide.okta.saml.base_url.title': 'Colar a URL base',
  'guide.okta.saml.base_url.body': 'Cole o endereço em {scimBaseUrl}. Ele é só seu e termina sem barra.',
  'guide.okta.saml.base_url.picture':
    'Desenho do formulário “SCIM Connection” no Okta, “Provisioning”, “Integration”. O campo “SCIM connector base URL” contém o endereço e está em destaque. Os demais campos ainda estão vazios.',
  'guide.okta.saml.unique_identifier.title': 'Definir o identificador único',
  'guide.okta.saml.unique_identifier.body': 'Digite esta palavra em {uniqueIdentifier}, com N maiúsculo.',
  'guide.okta.saml.unique_identifier.picture':
    'Desenho do formulário “SCIM Connection” no Okta. A URL base está preenchida. O campo “Unique identifier field for users” contém userName e está em destaque.',
  'guide.okta.saml.actions.title': 'Escolher as ações de provisionamento',
  'guide.okta.saml.actions.body': 'Em {actions}, marque {pushNewUsers}, {pushProfileUpdates} e {pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'Deixe {importUsers} e {importGroups} desmarcadas. Elas leem dados daqui para o Okta, o que esta configuração não exige.',
  'guide.okta.saml.actions.point.reconcile':
    'Para comparar uma vez as contas existentes, marque {importUsers}, conclua a configuração, use {import} › {importNow} e revise o que o Okta listar.',
  'guide.okta.saml.actions.picture':
    'Desenho do formulário “SCIM Connection” no Okta. A URL base e userName estão preenchidos. “Supported provisioning actions” está em destaque: “Push New Users”, “Push Profile Updates” e “Push Groups” estão marcadas; “Import New Users and Profile Updates” e “Import Groups”, não.',
  'guide.okta.saml.token.title': 'Colar o token',
  'guide.okta.saml.token.body':
    'Em {authenticationMode}, escolha {httpHeader} e cole o token em {authorization}. O Okta mostra “Bearer” antes desse campo, portanto o token vai sozinho.',
  'guide.okta.saml.token.picture':
    'Desenho do formulário “SCIM Connection” no Okta. A URL base, userName e três ações “Push” estão preenchidos. “Authentication Mode” é “HTTP Header”. O campo “Authorization”, depois da palavra fixa “Bearer”, está em destaque: cole o token nele.',
  'guide.okta.saml.test.title': 'Testar o conector e salvar',
  'guide.okta.saml.test.body':
    'Clique em {testConnector}. O Okta responde {connectorOk} e uma lista de marcas. Clique em {close} e depois em {save}.',
  'guide.okta.saml.test.point.proof':
    'O teste só lê: mostra que o endereço e o token estão corretos. As marcas repetem as caixas que você escolheu. As próximas etapas mostram se as pessoas chegam.',
  'guide.okta.saml.test.picture':
    'Desenho do formulário “SCIM Connection” no Okta, totalmente preenchido: URL base, userName, três ações “Push”, “HTTP Header” e o token. O botão “Test Connector Configuration” está em destaque.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'Adicionar o aplicativo do catálogo',
    'add_app.body':
      'No Admin Console do Okta, abra {applications} › {browseCatalog}, busque “SCIM 2.0”, escolha {template} e clique em {addIntegration}.',
    'add_app.picture':
      'Desenho do aplicativo no catálogo do Okta, aberto a partir de “Browse App Catalog”. Abaixo do nome, o botão “Add Integration” está em destaque.',
    'name.title': 'Dar nome ao aplicativo',
    'name.body':
      'Em {generalSettings}, escreva o nome deste produto em {applicationLabel}, para que outras pessoas reconheçam o aplicativo no Okta. Clique em {next}.',
    'name.picture':
      'Desenho de “General Settings” no Okta. O campo “Application label” contém o nome deste produto e está em destaque. Abaixo está o botão “Next”.',
    'user_name.title': 'Usar o e-mail como nome de usuário',
    'user_name.body':
      'Em {signOnOptions}, role até os detalhes das credenciais, no final, defina {usernameFormat} como {email} e clique em {done}.',
    'user_name.point.later': 'Já passou dessa página? A mesma opção está em {signOn} › {settings} › {edit}.',
    'user_name.picture':
      'Desenho da última parte de “Sign-On Options” no Okta. “Application username format” está definido como “Email” e em destaque. Abaixo está o botão “Done”.',
    'enable_api.title': 'Ativar a integração de API',
    'enable_api.body': 'Abra a aba {provisioning}, clique em {configureApi} e marque {enableApi}.',
    'enable_api.picture': 'Desenho da aba “Provisioning” no Okta. A caixa “Enable API Integration” está marcada e em destaque.',
    'base_url.title': 'Colar a URL base',
    'base_url.body': 'Cole o endereço em {baseUrl}. Ele é só seu e termina sem barra.',
    'token.title': 'Colar o token',
    'import_groups.title': 'Desativar a importação de grupos',
    'import_groups.body':
      'Desmarque {importGroups}. O Okta marca essa opção sozinho; ela lê grupos daqui para o Okta, o que esta configuração não exige.',
    'test.title': 'Testar as credenciais e salvar',
    'test.body': 'Clique em {testApi}. O Okta informa que as credenciais foram verificadas. Depois clique em {save}.',
    'test.point.proof': 'O teste só lê: mostra que o endereço e o token estão corretos. As próximas etapas mostram se as pessoas chegam.',
  }),
  'guide.okta.oauth.base_url.picture':
    'Desenho do formulário de integração de API no Okta. “Enable API Integration” está marcada. O campo “SCIM 2.0 Base Url” contém o endereço e está em destaque. “OAuth Bearer Token” ainda está vazio.',
  'guide.okta.oauth.token.body':
    'Cole o token em {oauthToken}. Este aplicativo adiciona “Bearer” automaticamente, portanto o token vai sozinho.',
  'guide.okta.oauth.token.picture':
    'Desenho do formulário de integração de API no Okta. A URL base está preenchida. O campo “OAuth Bearer Token” está em destaque: cole o token nele, sem a palavra “Bearer”.',
  'guide.okta.oauth.import_groups.picture':
    'Desenho do formulário de integração de API no Okta. A URL base e o token estão preenchidos. A caixa “Import Groups” não está marcada e está em destaque.',
  'guide.okta.oauth.test.picture':
    'Desenho do formulário de integração de API no Okta, preenchido: a URL base, o token e “Import Groups” desmarcada. O botão “Test API Credentials” está em destaque.',
  'guide.okta.header.base_url.picture':
    'Desenho do formulário de integração de API no Okta. “Enable API Integration” está marcada. O campo “Base URL” contém o endereço e está em destaque. “API Token” ainda está vazio.',
  'guide.okta.header.token.body':
    'Cole este valor inteiro em {apiToken}. O Okta envia o campo como está, portanto a palavra “Bearer” e um espaço vêm antes do token.',
  'guide.okta.header.token.picture':
    'Desenho do formulário de integração de API no Okta. A URL base está preenchida. O campo “API Token” está em destaque: contém a palavra “Bearer”, um espaço e o token.',
  'guide.okta.header.import_groups.picture':
    'Desenho do formulário de integração de API no Okta. A URL base e o “API Token” estão preenchidos. A caixa “Import Groups” não está marcada e está em destaque.',
  'guide.okta.header.test.picture':
    'Desenho do formulário de integração de API no Okta, preenchido: a URL base, o “API Token” com “Bearer” na frente e “Import Groups” desmarcada. O botão “Test API Credentials” está em destaque.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Permitir que o Okta crie, atualize e desative',
    'to_app.body':
      'Em {provisioning} › {toApp}, clique em {edit}, marque {enable} em {createUsers}, {updateUsers} e {deactivateUsers} e clique em {save}. Até lá, o Okta não envia ninguém.',
    'to_app.point.password': 'Deixe {syncPassword} desativado. As senhas não são necessárias nem guardadas aqui.',
    'to_app.point.mappings':
      'Abaixo, em {attributeMappings}, mantenha nome de usuário, nome, sobrenome e e-mail. O nome de usuário em si é definido em {signOn}. As linhas que você não usa podem sair: clique no X e depois em {ok}.',
    'to_app.picture':
      'Desenho de “Provisioning”, “To App” no Okta. Em “Enable”, as caixas “Create Users”, “Update User Attributes” e “Deactivate Users” estão marcadas e em destaque. “Sync Password” não está marcada. Abaixo está o botão “Save”.',
    'assign.title': 'Atribuir uma pessoa de teste',
    'assign.body':
      'Em {assignments}, clique em {assign} › {assignToPeople}. Clique em {assign} ao lado de uma pessoa, depois em {saveAndGoBack} e {done}. A pessoa aparece aqui como ativa, normalmente em segundos.',
    'assign.point.earlier':
      'Quem foi atribuído antes de o SCIM ser ativado tem um “!” vermelho. Clique em {provisionUser} e depois em {ok}, e o Okta também envia essa pessoa.',
    'assign.point.change': 'Altere o nome da pessoa no Okta, e a alteração também chega aqui.',
    'assign.point.groups': 'Quando isso funcionar, traga todas as pessoas: {assign} › {assignToGroups}.',
    'assign.picture': 'Desenho do aplicativo no Okta com a aba “Assignments” aberta. O botão “Assign” está em destaque.',
    'push_groups.title': 'Enviar seus grupos',
    'push_groups.body':
      'Em {pushGroups}, clique em {addPushGroups} › {findByName} ou {findByRule}, escolha o grupo, marque {pushImmediately} e clique em {save}. O status dele passa a ser {active}.',
    'push_groups.point.three':
      'Uma pessoa aparece em um grupo aqui quando três condições são atendidas no Okta: ela está no grupo, está atribuída ao aplicativo e o grupo foi enviado. Use um grupo para atribuir pessoas e outro para enviar.',
    'push_groups.point.unlink': 'Se mais tarde você desvincular um grupo, ele só some daqui com {deleteInTarget}.',
    'push_groups.picture':
      'Desenho do aplicativo no Okta com a aba “Push Groups” aberta. O botão “+ Push Groups” está em destaque. Abaixo, o campo “Find groups by name” contém o nome de um grupo e “Push group memberships immediately” está marcada.',
    'unassign.title': 'Remover a pessoa de teste',
    'unassign.body':
      'Em {assignments}, clique no X no final da linha da pessoa e depois em {ok}. A pessoa passa de ativa a desativada aqui, normalmente em segundos. Ela permanece na lista de pessoas.',
    'unassign.point.return': 'Atribua a pessoa de novo, e ela volta a ficar ativa.',
    'unassign.picture':
      'Desenho do aplicativo no Okta com a aba “Assignments” aberta. Na lista, sua pessoa de teste está em destaque, para ser removida. Abaixo está o botão “OK”.',
  }),

  'guide.okta.error.unauthorized.cause': 'O token não correspondeu. É um token antigo, ou a palavra “Bearer” veio duas vezes ou faltou.',
  'guide.okta.error.unauthorized.fix':
    'Copie o valor de novo da etapa da forma que você escolheu. {authorization} e {oauthToken} recebem só o token; {apiToken} recebe “Bearer”, um espaço e o token.',
  'guide.okta.error.null_answer.cause':
    'O Okta não recebeu uma resposta que pudesse usar: um erro no endereço, a página de um proxy no caminho ou a falta de “Bearer” em {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'Copie a URL base de novo e verifique se não há uma barra no final. Em {apiToken}, verifique se “Bearer” e um espaço vêm primeiro. Abra o host do endereço em um navegador: o certificado deve ser válido.',
  'guide.okta.error.timed_out.cause': 'O Okta não consegue chegar a este endereço. Um firewall ou o serviço de nomes impede isso.',
  'guide.okta.error.timed_out.fix':
    'Peça a quem opera este produto que libere os intervalos de IP do Okta. O Okta os lista em {settings} › {downloads}.',
  'guide.okta.error.matching_user_not_found.cause':
    '{createUsers} está desativado, por isso o Okta procurou uma pessoa existente e parou aí.',
  'guide.okta.error.matching_user_not_found.fix': 'Ative-o em {provisioning} › {toApp}. Depois repita a tarefa em {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause': 'A pessoa foi atribuída antes de o SCIM ser ativado. O Okta não a envia depois sozinho.',
  'guide.okta.error.assigned_before.fix': 'Em {assignments}, clique em {provisionUser} e depois em {ok}.',
  'guide.okta.error.token_refused_later.cause': 'O token foi substituído ou expirou depois do teste.',
  'guide.okta.error.token_refused_later.fix':
    'Cole o token atual em {provisioning} › {integration}, teste, clique em {save} e repita as tarefas em {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'O servidor respondeu sem a pessoa que havia criado. Não é preciso mudar nada no Okta.',
  'guide.okta.error.empty_user.fix': 'Avise quem opera este produto e informe a hora da tarefa.',
  'guide.okta.error.not_json.cause': 'Algo entre o Okta e o servidor, como um proxy, respondeu com texto simples.',
  'guide.okta.error.not_json.fix':
    'Repita a tarefa em {dashboard} › {tasks}. Se acontecer de novo, avise quem opera este produto e informe a hora.',
  'guide.okta.error.group_forbidden.cause': 'O token não pode gerenciar grupos ou os grupos estão desativados.',
  'guide.okta.error.group_forbidden.fix':
    'Consulte a atividade aqui: a solicitação recusada aparece com a causa. Quando isso estiver resolvido, clique em {retryAllGroups} em {pushGroups}.',
  'guide.okta.error.profile_conflict.cause': 'Um atributo personalizado do aplicativo tem o mesmo nome de um que o modelo já traz.',
  'guide.okta.error.profile_conflict.fix':
    'Exclua o atributo personalizado em {profileEditor} e insira as credenciais de novo em {provisioning} › {integration}.',
  'guide.okta.error.import_groups_400.symptom': '{save} falha com 400 enquanto {importGroups} está marcada',
  'guide.okta.error.import_groups_400.cause': 'Sua organização do Okta não pode importar grupos de forma seletiva.',
  'guide.okta.error.import_groups_400.fix': 'Desmarque {importGroups} e clique em {save} outra vez.',
  'guide.okta.error.group_without_members.symptom': 'Um grupo aparece sem os membros, ou quem saiu dele permanece',
  'guide.okta.error.group_without_members.cause':
    'O mesmo grupo atribui pessoas ao aplicativo e é enviado. Nesse caso, o Okta muitas vezes não mantém os membros em sincronia.',
  'guide.okta.error.group_without_members.fix': 'Atribua pessoas com um grupo e envie outro.',
  'guide.okta.error.user_name_not_email.symptom': 'As pessoas chegam com um nome de usuário que não é um endereço de e-mail',
  'guide.okta.error.user_name_not_email.cause': 'O Okta monta o nome de usuário em outro formato.',
  'guide.okta.error.user_name_not_email.fix': 'Em {signOn}, defina {usernameFormat} como {email}.',

  'guide.microsoft-entra.before.timing':
    'O Entra envia alterações a cada 40 minutos. O ritmo é fixo; {onDemand} envia pessoas individuais imediatamente.',
  'guide.microsoft-entra.before.registration':
    'Um aplicativo criado por registro de aplicativo (OpenID Connect) não pode provisionar. Adicione ao lado dele um aplicativo empresarial do tipo “non-gallery”.',
  'guide.microsoft-entra.before.role': 'É necessária a função {role} ou uma superior.',
  'guide.microsoft-entra.before.licence': 'Para atribuir grupos em vez de pessoas individuais, a Microsoft exige o Entra ID P1 ou P2.',
  'guide.microsoft-entra.enterprise_app.title': 'Provisionar por um aplicativo empresarial',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'Adicionar um aplicativo empresarial',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'No centro de administração do Entra, abra {entraId} › {enterpriseApps}. Clique em {newApplication} › {createOwn}, dê a ele o nome deste produto, escolha {nonGallery} e clique em {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'As pessoas já entram aqui por um aplicativo empresarial que não é da galeria? Use esse e vá para a próxima etapa.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Desenho do formulário “Create your own application” no Entra. A opção “Integrate any other application you don’t find in the gallery (Non-gallery)” está selecionada e em destaque. Abaixo está o botão “Create”.',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'Iniciar uma nova configuração',
  'guide.microsoft-entra.enterprise_app.new_configuration.body': 'No aplicativo, abra {provisioning} e clique em {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'Telas antigas: clique em {getStarted}, defina {mode} como {automatic} e abra {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'Em alguns locatários, a página das credenciais se chama {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Desenho do aplicativo no Entra com a página “Provisioning” aberta. O botão “+ New configuration” está em destaque.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'Colar a URL do locatário',
  'guide.microsoft-entra.enterprise_app.tenant_url.body':
    'Cole o endereço inteiro em {tenantUrl}, com a parte depois do ponto de interrogação.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'A parte depois do ponto de interrogação é um parâmetro da própria Microsoft: com ele, o Entra segue mais de perto o padrão SCIM. Também funciona sem ele.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Desenho da página de credenciais no Entra, “Provisioning”. O campo “Tenant URL” contém o endereço e está em destaque. “Secret Token” ainda está vazio.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'Colar o token secreto',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'Cole o token em {secretToken}. O Entra adiciona “Bearer” automaticamente, portanto o token vai sozinho.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'Nunca deixe {secretToken} vazio. Nesse caso, o Entra envia um token próprio, que a Microsoft destina apenas a testes e que é recusado aqui.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Desenho da página de credenciais no Entra. “Tenant URL” está preenchido. O campo “Secret Token” está em destaque: cole o token nele.',
  'guide.microsoft-entra.enterprise_app.test.title': 'Testar a conexão e criá-la',
  'guide.microsoft-entra.enterprise_app.test.body': 'Clique em {testConnection}. Quando funcionar, clique em {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'O teste procura uma pessoa que não existe. Ele mostra que o endereço e o token estão corretos; as próximas etapas mostram se as pessoas chegam.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'Em telas antigas, o botão é {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Desenho da página de credenciais no Entra. “Tenant URL” e “Secret Token” estão preenchidos. O botão “Test Connection” está em destaque. Abaixo está o botão “Create”.',
  'guide.microsoft-entra.enterprise_app.assign.title': 'Atribuir uma pessoa de teste',
  'guide.microsoft-entra.enterprise_app.assign.body': 'No aplicativo, abra {usersAndGroups} e adicione uma pessoa.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'Quando o teste tiver funcionado, adicione seus grupos aqui. Isso exige o Entra ID P1 ou P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested': 'O Entra ignora grupos dentro de grupos: só contam os membros diretos.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Desenho do aplicativo no Entra com a página “Users and groups” aberta. Na lista, sua pessoa de teste está em destaque; seu grupo pode vir depois.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'Verificar o mapeamento de atributos',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'Abra {attributeMapping}. Há um conjunto para usuários e outro para grupos. No de usuários, verifique se userName é o atributo de correspondência e se um endereço de e-mail é enviado e clique em {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'Em telas antigas, ele se chama {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'O Entra não envia valores esvaziados: um cargo apagado lá permanece aqui até receber um novo valor.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Desenho da página “Attribute mapping” no Entra. A linha “userPrincipalName → userName” está em destaque. Abaixo está a linha do e-mail de trabalho. Em “Target Object Actions”, “Create”, “Update” e “Delete” estão marcados; depois vem o botão “Save”.',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'Enviar a pessoa de teste agora',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'Abra {onDemand}, escolha a pessoa de teste e inicie. A pessoa aparece aqui como ativa imediatamente, sem a espera de 40 minutos.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'As solicitações sob demanda são um pouco diferentes das programadas, porque nelas o Entra ignora o parâmetro no endereço. As duas são aceitas.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Desenho da página “Provision on-demand” no Entra. Sua pessoa de teste está selecionada e em destaque.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Definir quem recebe os avisos do Entra',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'Abra {overview} › {properties}, clique no lápis, insira um e-mail de notificação, ative a proteção contra exclusões acidentais e clique em {apply}. Quando o token deixa de funcionar, o Entra envia um único e-mail.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'Em telas antigas, os dois ficam em {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Desenho da página “Overview” do provisionamento no Entra. “Properties” está em destaque. Abaixo está o botão “Apply”.',
  'guide.microsoft-entra.enterprise_app.start.title': 'Iniciar o provisionamento',
  'guide.microsoft-entra.enterprise_app.start.body':
    'Clique em {start}. As pessoas e os grupos chegam no primeiro ciclo e, depois disso, cada alteração em até 40 minutos.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'O primeiro ciclo demora mais. Calcule cerca de 0,01 a 0,08 minuto por pessoa, grupo e associação: 1.000 deles levam de 10 a 80 minutos.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'Telas antigas: defina {status} como {on} e salve.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'Depois de alterar quem está no escopo, clique em {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Desenho da página “Overview” do provisionamento no Entra. O botão “Start provisioning” está em destaque.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'Remover a pessoa de teste',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'Em {usersAndGroups}, remova a pessoa. No próximo ciclo, em até 40 minutos, ela passa de ativa a desativada aqui.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'Quando alguém sair da empresa, primeiro desabilite a conta. Excluí-la também desativa a pessoa aqui; a remoção definitiva vem cerca de 30 dias depois.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return': 'Atribua a pessoa de novo, e ela volta a ficar ativa após o próximo ciclo.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Desenho do aplicativo no Entra com a página “Users and groups” aberta. Na lista, sua pessoa de teste está em destaque, para ser removida.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'O teste do Entra recebe uma resposta diferente da esperada: o token é recusado ou o endereço leva a outro lugar.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'Copie {tenantUrl} e {secretToken} de novo das etapas deles e clique em {testConnection}. O status no final do texto indica qual é: 401 significa o token; 404, o endereço.',
  'guide.microsoft-entra.error.blank_token.symptom': 'Chegam solicitações com um token que ninguém emitiu aqui, e {secretToken} está vazio',
  'guide.microsoft-entra.error.blank_token.cause': 'Sem um token secreto, o Entra envia um próprio.',
  'guide.microsoft-entra.error.blank_token.fix': 'Cole o token em {secretToken}.',
  'guide.microsoft-entra.error.quarantine.symptom': 'O Entra mostra o trabalho em quarentena, ou as alterações chegam só uma vez por dia',
  'guide.microsoft-entra.error.quarantine.cause':
    'O token foi recusado ou alterações demais falharam. O Entra tenta de novo depois de 6, 12 e 24 horas, mais tarde uma vez por dia, e desiste após 4 semanas.',
  'guide.microsoft-entra.error.quarantine.fix':
    'Cole o token atual em {secretToken}, clique em {testConnection} e depois em {restart}. Reiniciar encerra a espera.',
  'guide.microsoft-entra.error.scope_change.symptom': 'Um escopo alterado não tem efeito',
  'guide.microsoft-entra.error.scope_change.cause': 'O Entra não verifica todas as pessoas de novo sozinho.',
  'guide.microsoft-entra.error.scope_change.fix': 'Clique em {restart}. O próximo ciclo verifica todas as pessoas.',
  'guide.microsoft-entra.error.nested_group.symptom': 'Não chegam as pessoas de um grupo dentro do grupo atribuído',
  'guide.microsoft-entra.error.nested_group.cause': 'O Entra só provisiona membros diretos.',
  'guide.microsoft-entra.error.nested_group.fix': 'Adicione também o grupo interno em {usersAndGroups}.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'Um grupo chega sem alguns dos membros',
  'guide.microsoft-entra.error.group_member_missing.cause': 'Essas pessoas não estão atribuídas ao aplicativo, por isso o Entra as omite.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'Adicione-as em {usersAndGroups}, diretamente ou por um grupo.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'Um valor esvaziado no Entra permanece aqui',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'O Entra omite valores vazios nas solicitações.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Dê um novo valor ao atributo no Entra. O novo valor chega.',

  'guide.onelogin.before.role': 'É necessário um administrador do OneLogin que possa adicionar aplicativos.',
  'guide.onelogin.provisioner.title': 'Provisionador SCIM',
  'guide.onelogin.provisioner.add_app.title': 'Adicionar o aplicativo',
  'guide.onelogin.provisioner.add_app.body':
    'Na administração do OneLogin, abra {applications} › {addApp}, busque “SCIM”, escolha {coreApp} e clique em {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise':
    'Para enviar também o departamento ou o gestor, escolha {enterpriseApp} em vez disso.',
  'guide.onelogin.provisioner.add_app.picture':
    'Desenho de “Add App” no OneLogin. Na lista de aplicativos, “SCIM Provisioner with SAML (SCIM v2 Core)” está em destaque. Abaixo está “SCIM Provisioner with SAML (SCIM v2 Enterprise)” e depois o botão “Save”.',
  'guide.onelogin.provisioner.base_url.title': 'Colar a URL base',
  'guide.onelogin.provisioner.base_url.body': 'Em {configuration}, cole o endereço em {baseUrl}.',
  'guide.onelogin.provisioner.base_url.picture':
    'Desenho da aba “Configuration” no OneLogin. O campo “SCIM Base URL” contém o endereço e está em destaque. “SCIM JSON Template”, “Custom Headers” e “SCIM Bearer Token” ainda estão vazios.',
  'guide.onelogin.provisioner.template.title': 'Colar o modelo JSON',
  'guide.onelogin.provisioner.template.body':
    'Substitua todo o conteúdo de {template} por este texto. Ele define o que o OneLogin envia de cada pessoa, em SCIM 2.0. Deixe como estão as palavras entre chaves: o OneLogin as preenche.',
  'guide.onelogin.provisioner.template.point.more': 'Você pode adicionar atributos depois. Mantenha userName, name e emails.',
  'guide.onelogin.provisioner.template.picture':
    'Desenho da aba “Configuration” no OneLogin. “SCIM Base URL” está preenchido. O campo “SCIM JSON Template” contém o modelo e está em destaque.',
  'guide.onelogin.provisioner.token.title': 'Colar o token',
  'guide.onelogin.provisioner.token.body':
    'Cole o token em {token}. O OneLogin adiciona “Bearer” automaticamente, portanto o token vai sozinho.',
  'guide.onelogin.provisioner.token.point.headers': 'Se houver um campo {customHeaders}, deixe-o vazio.',
  'guide.onelogin.provisioner.token.picture':
    'Desenho da aba “Configuration” no OneLogin. “SCIM Base URL” e “SCIM JSON Template” estão preenchidos, “Custom Headers” está vazio. O campo “SCIM Bearer Token” está em destaque: cole o token nele.',
  'guide.onelogin.provisioner.enable.title': 'Conectar e salvar',
  'guide.onelogin.provisioner.enable.body':
    'Em {apiConnection}, clique em {enable}. O OneLogin testa a conexão imediatamente. Depois clique em {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'Em algumas telas, o estado ao lado do botão se chama {apiStatus}.',
  'guide.onelogin.provisioner.enable.picture':
    'Desenho da aba “Configuration” no OneLogin, preenchida: URL base, modelo e token. Em “API Connection”, o botão “Enable” está em destaque.',
  'guide.onelogin.provisioner.parameters.title': 'Usar o e-mail como nome de usuário',
  'guide.onelogin.provisioner.parameters.body': 'Em {parameters}, defina {scimUsername} como {email}.',
  'guide.onelogin.provisioner.parameters.picture':
    'Desenho da aba “Parameters” no OneLogin. “SCIM username” está definido como “Email” e em destaque.',
  'guide.onelogin.provisioner.groups.title': 'Incluir os grupos',
  'guide.onelogin.provisioner.groups.body': 'Ainda em {parameters}, abra a linha {groups}, marque {include} e clique em {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'Desenho da linha “Groups” na aba “Parameters” do OneLogin. A caixa “Include in User Provisioning” está marcada e em destaque. Abaixo está o botão “Save”.',
  'guide.onelogin.provisioner.provisioning.title': 'Ativar o provisionamento sem aprovações',
  'guide.onelogin.provisioner.provisioning.body':
    'Em {provisioning}, marque {enableProvisioning}. Em {approval}, desmarque {createUser}, {deleteUser} e {updateUser}. Caso contrário, as pessoas ficam em {pending} até alguém aprovar cada uma.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    'Quer aprovar manualmente? Deixe as caixas marcadas; ninguém chegará aqui antes da aprovação.',
  'guide.onelogin.provisioner.provisioning.picture':
    'Desenho da aba “Provisioning” no OneLogin. “Enable provisioning” está marcada. Em “Require admin approval before this action is performed”, as caixas “Create user”, “Delete user” e “Update user” estão desmarcadas e em destaque.',
  'guide.onelogin.provisioner.leavers.title': 'Escolher o que acontece com quem sai',
  'guide.onelogin.provisioner.leavers.body':
    'Em {whenDeleted}, escolha {suspend} e clique em {save}. Quem sai é desativado aqui e pode voltar.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} remove a pessoa da sincronização de diretório daqui; {doNothing} a deixa ativa, portanto ela mantém o acesso.',
  'guide.onelogin.provisioner.leavers.picture':
    'Desenho da aba “Provisioning” no OneLogin. “Enable provisioning” está marcada e as caixas de aprovação não. A opção “When users are deleted in OneLogin, or the user’s app access is removed” está definida como “Suspend” e em destaque.',
  'guide.onelogin.provisioner.assign.title': 'Dar o aplicativo a uma pessoa de teste',
  'guide.onelogin.provisioner.assign.body':
    'Abra {users}, escolha uma pessoa e adicione o aplicativo em {applications}. A pessoa aparece aqui como ativa, normalmente em segundos.',
  'guide.onelogin.provisioner.assign.point.roles':
    'Quando isso funcionar, traga todas as pessoas por funções, na aba {access} do aplicativo.',
  'guide.onelogin.provisioner.assign.point.change': 'Altere o nome da pessoa no OneLogin, e a alteração também chega aqui.',
  'guide.onelogin.provisioner.assign.picture':
    'Desenho da sua pessoa de teste no OneLogin. Em “Applications”, seu aplicativo está em destaque.',
  'guide.onelogin.provisioner.group_rules.title': 'Enviar grupos por uma regra',
  'guide.onelogin.provisioner.group_rules.body':
    'Em {rules}, adicione uma regra que diga quem pertence a qual grupo. A ação dela costuma se chamar {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'Os grupos que existem aqui podem aparecer só depois que o OneLogin atualizar os direitos (“entitlements”) do aplicativo.',
  'guide.onelogin.provisioner.group_rules.picture':
    'Desenho da aba “Rules” no OneLogin. A ação da regra está definida como “Set Groups in app” e em destaque. Abaixo está o botão “Save”.',
  'guide.onelogin.provisioner.unassign.title': 'Remover o aplicativo da pessoa de teste',
  'guide.onelogin.provisioner.unassign.body':
    'Abra {users}, escolha a pessoa e remova o aplicativo em {applications}. Ela passa de ativa a desativada aqui, normalmente em segundos.',
  'guide.onelogin.provisioner.unassign.point.return': 'Devolva o aplicativo, e a pessoa volta a ficar ativa.',
  'guide.onelogin.provisioner.unassign.picture':
    'Desenho da sua pessoa de teste no OneLogin. Em “Applications”, seu aplicativo está em destaque, para ser removido.',
  'guide.onelogin.error.pending.cause': 'As caixas de aprovação estão marcadas, por isso o OneLogin aguarda alguém aprovar.',
  'guide.onelogin.error.pending.fix':
    'Aprove a pessoa em {users} › {provisioning} ou desmarque {createUser}, {deleteUser} e {updateUser} na aba {provisioning} do aplicativo.',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} não permanece habilitado',
  'guide.onelogin.error.not_enabled.cause': 'A primeira solicitação do OneLogin foi recusada: o endereço ou o token não está correto.',
  'guide.onelogin.error.not_enabled.fix': 'Copie {baseUrl} e {token} de novo das etapas deles e clique em {enable}.',
  'guide.onelogin.error.old_template.symptom': 'As pessoas são recusadas com uma mensagem sobre esquemas',
  'guide.onelogin.error.old_template.cause': 'O modelo cita os esquemas do SCIM 1.1, como fazem guias antigos.',
  'guide.onelogin.error.old_template.fix': 'Substitua todo o conteúdo de {template} pelo texto da etapa dele.',

  'guide.jumpcloud.before.role': 'É necessário um administrador do JumpCloud que possa editar aplicativos SSO.',
  'guide.jumpcloud.before.test_writes':
    'Tenha pronto um novo endereço de e-mail do seu próprio domínio. {testConnection} cria com ele uma pessoa de teste, além de um grupo de teste, e depois remove os dois.',
  'guide.jumpcloud.custom_app.title': 'SCIM para um aplicativo personalizado',
  'guide.jumpcloud.custom_app.open_app.title': 'Abrir o gerenciamento de identidades do aplicativo',
  'guide.jumpcloud.custom_app.open_app.body':
    'No JumpCloud, abra {ssoApplications}, escolha seu aplicativo personalizado para este produto (ou adicione um) e abra a aba {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture':
    'Desenho do seu aplicativo no JumpCloud. A aba “Identity Management” está aberta e em destaque.',
  'guide.jumpcloud.custom_app.version.title': 'Escolher SCIM 2.0',
  'guide.jumpcloud.custom_app.version.body': 'Escolha a configuração {scimApi} e defina {scimVersion} como 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'Desenho da aba “Identity Management” no JumpCloud. Em “SCIM API”, o campo “SCIM Version” está definido como 2.0 e em destaque. Os demais campos ainda estão vazios.',
  'guide.jumpcloud.custom_app.base_url.title': 'Colar a URL base',
  'guide.jumpcloud.custom_app.base_url.body': 'Cole o endereço em {baseUrl}. Com uma barra no final, o teste do JumpCloud falha.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'Desenho da aba “Identity Management” no JumpCloud. “SCIM Version” é 2.0. O campo “Base URL” contém o endereço e está em destaque.',
  'guide.jumpcloud.custom_app.token.title': 'Colar o token',
  'guide.jumpcloud.custom_app.token.body':
    'Cole o token em {tokenKey}. O JumpCloud adiciona “Bearer” automaticamente, portanto o token vai sozinho.',
  'guide.jumpcloud.custom_app.token.picture':
    'Desenho da aba “Identity Management” no JumpCloud. “SCIM Version” e “Base URL” estão preenchidos. O campo “Token Key” está em destaque: cole o token nele.',
  'guide.jumpcloud.custom_app.test_email.title': 'Dar um endereço de e-mail ao teste',
  'guide.jumpcloud.custom_app.test_email.body':
    'Digite em {testUserEmail} um endereço que ninguém tenha aqui ainda, em um domínio que possa ser usado aqui.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'Não precisa ser uma caixa de correio real. O JumpCloud pede de novo sempre que você edita a configuração ativa; use então outro endereço.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'Desenho da aba “Identity Management” no JumpCloud. “SCIM Version”, “Base URL” e “Token Key” estão preenchidos. O campo “Test User Email” contém um endereço e está em destaque.',
  'guide.jumpcloud.custom_app.test.title': 'Testar a conexão',
  'guide.jumpcloud.custom_app.test.body': 'Clique em {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'O JumpCloud cria uma pessoa e um grupo de teste, altera-os e os remove. Você os vê aparecer e desaparecer na atividade aqui; é o esperado.',
  'guide.jumpcloud.custom_app.test.picture':
    'Desenho da aba “Identity Management” no JumpCloud, preenchida: versão, URL base, token e e-mail de teste. O botão “Test Connection” está em destaque.',
  'guide.jumpcloud.custom_app.groups.title': 'Enviar também grupos',
  'guide.jumpcloud.custom_app.groups.body': 'Marque {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'Desenho da aba “Identity Management” no JumpCloud, preenchida. A caixa “Enable management of User Groups and Group Membership in this application” está marcada e em destaque.',
  'guide.jumpcloud.custom_app.activate.title': 'Ativar e salvar',
  'guide.jumpcloud.custom_app.activate.body': 'Clique em {activate} e depois em {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'A ativação pode executar o mesmo teste mais uma vez.',
  'guide.jumpcloud.custom_app.activate.picture':
    'Desenho da aba “Identity Management” no JumpCloud, preenchida, com o gerenciamento de grupos marcado. O botão “Activate” está em destaque.',
  'guide.jumpcloud.custom_app.bind_group.title': 'Vincular um grupo com uma pessoa de teste',
  'guide.jumpcloud.custom_app.bind_group.body':
    'Na aba {userGroups} do aplicativo, marque um grupo que contenha uma pessoa de teste e clique em {save}. A pessoa e o grupo aparecem aqui, normalmente em segundos.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'O JumpCloud não envia grupos vazios.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': 'Se já houver aqui um grupo com o mesmo nome, ele é usado; não é duplicado.',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'Altere o nome da pessoa no JumpCloud, e a alteração também chega aqui.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'Desenho da aba “User Groups” no JumpCloud. Um grupo com sua pessoa de teste está marcado e em destaque. Abaixo está o botão “Save”.',
  'guide.jumpcloud.custom_app.unbind.title': 'Remover a pessoa de teste',
  'guide.jumpcloud.custom_app.unbind.body':
    'Em {userGroups}, desmarque o grupo ou remova a pessoa dele. Ela passa de ativa a desativada aqui, normalmente em segundos.',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'O grupo em si permanece aqui, e quem também está em outro grupo vinculado continua ativo.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'Coloque a pessoa de volta, e ela volta a ficar ativa.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'Desenho da aba “User Groups” no JumpCloud. Um grupo com sua pessoa de teste não está mais marcado e está em destaque. Abaixo está o botão “Save”.',
  'guide.jumpcloud.error.trailing_slash.symptom': '{testConnection} falha embora o token e o endereço pareçam corretos',
  'guide.jumpcloud.error.trailing_slash.cause': 'Há uma barra no final do endereço.',
  'guide.jumpcloud.error.trailing_slash.fix': 'Copie {baseUrl} de novo da etapa dele.',
  'guide.jumpcloud.error.test_email_taken.symptom': '{testConnection} falha depois de já ter funcionado',
  'guide.jumpcloud.error.test_email_taken.cause':
    'Alguém aqui já tem esse endereço, talvez do teste anterior, ou o domínio dele não pode ser usado aqui.',
  'guide.jumpcloud.error.test_email_taken.fix': 'Digite um novo endereço em {testUserEmail} e teste de novo.',
  'guide.jumpcloud.error.test_fails.symptom': '{testConnection} falha sem indicar o motivo',
  'guide.jumpcloud.error.test_fails.cause':
    'O JumpCloud dá poucos detalhes. O motivo mais comum é um token antigo ou “Bearer” colado junto com ele.',
  'guide.jumpcloud.error.test_fails.fix':
    'Consulte a atividade aqui: a solicitação recusada aparece com a causa. Depois cole {tokenKey} de novo, só o token.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'Um grupo está vinculado, mas ninguém chega',
  'guide.jumpcloud.error.nobody_arrives.cause': 'O JumpCloud não conseguiu enviar as pessoas e só mostra isso no registro dele.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'Abra {insights} e procure {userCreated}, {userRemoved} e {userDeleted}. O evento contém a resposta daqui.',

  'guide.pingfederate.before.bundled':
    'O plug-in SCIM do próprio PingFederate usa SCIM 1.1 e pede {usersUrl} e {groupsUrl}. Ele não funciona com esta conexão.',
  'guide.pingfederate.before.server': 'É preciso que alguém possa editar {properties} no servidor e reiniciar o PingFederate.',
  'guide.pingfederate.before.connector': 'É necessário o conector {provisioner} da Ping. Ele usa SCIM 2.0.',
  'guide.pingfederate.connector.title': 'Conector SCIM Provisioner',
  'guide.pingfederate.connector.switch_on.title': 'Ativar o provisionamento de saída',
  'guide.pingfederate.connector.switch_on.body': 'No servidor, abra {properties} na pasta bin do PingFederate e configure {mode}.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'Depois reinicie o PingFederate. Um cluster com failover usa outro valor, listado na documentação da Ping.',
  'guide.pingfederate.connector.connector.title': 'Instalar o conector',
  'guide.pingfederate.connector.connector.body':
    'Instale o conector {provisioner} da Ping como o pacote descreve e reinicie o PingFederate.',
  'guide.pingfederate.connector.connection.title': 'Criar uma conexão',
  'guide.pingfederate.connector.connection.body':
    'No console de administração, abra {applications} › {integration} › {spConnections} e clique em {createConnection}. Em {connectionTemplate}, escolha {provisioner} e, como tipo, {outboundProvisioning}.',
  'guide.pingfederate.connector.scim_url.title': 'Colar a URL do SCIM',
  'guide.pingfederate.connector.scim_url.body': 'Na tela {target}, cole o endereço em {scimUrl}.',
  'guide.pingfederate.connector.scim_url.picture':
    'Desenho da tela “Target” no PingFederate. O campo “SCIM URL” contém o endereço e está em destaque. “Authentication Methods” ainda diz “None” e “Access Token” está vazio.',
  'guide.pingfederate.connector.version.title': 'Escolher SCIM 2.0',
  'guide.pingfederate.connector.version.body': 'Defina {scimVersion} como 2.0.',
  'guide.pingfederate.connector.version.picture':
    'Desenho da tela “Target” no PingFederate. “SCIM URL” está preenchido. “SCIM Version” está definido como 2.0 e em destaque.',
  'guide.pingfederate.connector.token.title': 'Colar o token',
  'guide.pingfederate.connector.token.body':
    'Mude {authentication} de {none} para {bearer} e cole o token em {accessToken}. O PingFederate adiciona “Bearer” automaticamente.',
  'guide.pingfederate.connector.token.picture':
    'Desenho da tela “Target” no PingFederate. “SCIM URL” e a versão estão preenchidos. “Authentication Methods” é “OAuth 2 Bearer Token”. O campo “Access Token” está em destaque: cole o token nele.',
  'guide.pingfederate.connector.unique_identifier.title': 'Definir o identificador único',
  'guide.pingfederate.connector.unique_identifier.body': 'Defina {uniqueIdentifier} como userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'Decida agora: para mudar isso depois, a Ping exige excluir a conexão, reiniciar e criá-la de novo.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'Desenho da tela “Target” no PingFederate, preenchida até o token. “Unique User Identifier” está definido como userName e em destaque.',
  'guide.pingfederate.connector.options.title': 'Escolher o que o PingFederate pode fazer',
  'guide.pingfederate.connector.options.body': 'Marque {userCreate}, {userUpdate} e {userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'Deixe {disabledUsers} desativado, a menos que pessoas desabilitadas na origem devam existir aqui também.',
  'guide.pingfederate.connector.options.picture':
    'Desenho da tela “Target” no PingFederate. “User Create”, “User Update” e “User Disable / Delete” estão marcadas e em destaque. “Provision Disabled Users” não está marcada.',
  'guide.pingfederate.connector.remove_action.title': 'Escolher o que acontece com quem sai',
  'guide.pingfederate.connector.remove_action.body': 'Defina {removeAction} como {disable}. Quem sai é desativado aqui e pode voltar.',
  'guide.pingfederate.connector.remove_action.picture':
    'Desenho da tela “Target” no PingFederate, preenchida. “Remove User Action” está definido como “Disable” e em destaque.',
  'guide.pingfederate.connector.channel.title': 'Configurar o canal',
  'guide.pingfederate.connector.channel.body':
    'Em {manageChannels}, escolha a origem e uma pessoa de teste. Em {attributeMapping}, mapeie nome de usuário, nome, sobrenome e e-mail de trabalho.',
  'guide.pingfederate.connector.channel.point.groups': 'Para enviar grupos, indique-os no mesmo canal.',
  'guide.pingfederate.connector.activate.title': 'Ativar',
  'guide.pingfederate.connector.activate.body':
    'Ative o canal, ative a conexão em {activation} e clique em {save}. A pessoa de teste aparece aqui como ativa, normalmente em até um minuto.',
  'guide.pingfederate.connector.activate.point.minute':
    'O PingFederate consulta a origem a cada 60 segundos. O intervalo é {frequency}, nas configurações de protocolo do servidor.',
  'guide.pingfederate.connector.activate.point.log': 'O que ele enviou e o que recebeu está em {log}, no servidor.',
  'guide.pingfederate.connector.leave.title': 'Remover a pessoa de teste',
  'guide.pingfederate.connector.leave.body':
    'Remova a pessoa do grupo ou filtro de origem do canal. Ela passa de ativa a desativada aqui, normalmente em até um minuto.',
  'guide.pingfederate.connector.leave.point.return': 'Coloque a pessoa de volta, e ela volta a ficar ativa.',
  'guide.pingfederate.error.old_plugin.symptom': 'O formulário pede {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'É o plug-in incluído para SCIM 1.1, que tem {usersUrl} e {groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'Crie a conexão de novo com o conector {provisioner}.',
  'guide.pingfederate.error.no_credentials.symptom': 'As solicitações chegam aqui sem nenhum token',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} ainda diz {none}, que é o valor inicial do formulário.',
  'guide.pingfederate.error.no_credentials.fix': 'Defina-o como {bearer} e cole o token em {accessToken}.',
  'guide.pingfederate.error.nothing_happens.symptom': 'Nada chega aqui, mesmo depois de vários minutos',
  'guide.pingfederate.error.nothing_happens.cause':
    'O provisionamento está desativado no servidor, ou o canal ou a conexão não está ativo.',
  'guide.pingfederate.error.nothing_happens.fix':
    'Verifique se {mode} está configurado em {properties} e se os dois estão ativos e consulte {log}.',

  'guide.pingone.before.role': 'É necessário um administrador do PingOne que possa editar o provisionamento.',
  'guide.pingone.before.groups': 'O PingOne envia grupos que existem no próprio PingOne.',
  'guide.pingone.connection.title': 'Conexão e regra de SCIM',
  'guide.pingone.connection.new_connection.title': 'Criar uma conexão',
  'guide.pingone.connection.new_connection.body':
    'No PingOne, abra {integrations} › {provisioning}, clique em {add} › {newConnection}, escolha {identityStore} e depois {scim}. Dê a ela o nome deste produto e clique em {next}.',
  'guide.pingone.connection.new_connection.point.names': 'Em algumas telas, o bloco se chama {scimOutbound}.',
  'guide.pingone.connection.new_connection.picture':
    'Desenho de “New Connection” no PingOne. Em “Identity Store”, o bloco “SCIM” está em destaque. Abaixo está o botão “Next”.',
  'guide.pingone.connection.base_url.title': 'Colar a URL base',
  'guide.pingone.connection.base_url.body': 'Cole o endereço em {baseUrl}.',
  'guide.pingone.connection.base_url.picture':
    'Desenho de uma nova conexão SCIM no PingOne. O campo “SCIM Base URL” contém o endereço e está em destaque. Os demais campos ainda estão vazios.',
  'guide.pingone.connection.resources.title': 'Indicar os recursos',
  'guide.pingone.connection.resources.body':
    'Digite estes dois valores em {usersResource} e {groupsResource}, cada um com a barra na frente.',
  'guide.pingone.connection.resources.picture':
    'Desenho de uma nova conexão SCIM no PingOne. “SCIM Base URL” está preenchido. “Users Resource” contém /Users e está em destaque. “Groups Resource” contém /Groups.',
  'guide.pingone.connection.version.title': 'Escolher SCIM 2.0',
  'guide.pingone.connection.version.body': 'Defina {scimVersion} como 2.0.',
  'guide.pingone.connection.version.picture':
    'Desenho de uma nova conexão SCIM no PingOne. A URL base e os recursos estão preenchidos. “SCIM Version” está definido como 2.0 e em destaque.',
  'guide.pingone.connection.token.title': 'Colar o token',
  'guide.pingone.connection.token.body': 'Defina {authentication} como {bearer} e cole o token, sozinho, em {accessToken}.',
  'guide.pingone.connection.token.picture':
    'Desenho de uma nova conexão SCIM no PingOne, preenchida até a versão. “Authentication Method” é “OAuth 2 Bearer Token”. O campo “OAuth Access Token” está em destaque: cole o token nele.',
  'guide.pingone.connection.auth_type.title': 'Escolher o tipo de cabeçalho',
  'guide.pingone.connection.auth_type.body': 'Defina {authType} como {bearerType}. O PingOne coloca essa palavra antes do token.',
  'guide.pingone.connection.auth_type.picture':
    'Desenho de uma nova conexão SCIM no PingOne, preenchida até o token. “Auth Type Header” está definido como “Bearer” e em destaque.',
  'guide.pingone.connection.test.title': 'Testar a conexão',
  'guide.pingone.connection.test.body': 'Clique em {testConnection}. O PingOne responde {successful}.',
  'guide.pingone.connection.test.picture':
    'Desenho de uma nova conexão SCIM no PingOne com todos os campos preenchidos. O botão “Test Connection” está em destaque.',
  'guide.pingone.connection.switch_on.title': 'Concluir e ativar a conexão',
  'guide.pingone.connection.switch_on.body': 'Clique em {continue}, depois em {finish}, e ative a conexão com o botão de alternância.',
  'guide.pingone.connection.switch_on.point.leavers':
    'O PingOne permite escolher se quem sai é desabilitado ou excluído. Escolha desabilitar: assim a pessoa é desativada aqui e pode voltar.',
  'guide.pingone.connection.switch_on.picture': 'Desenho de “Provisioning” no PingOne. A chave da sua conexão está ligada e em destaque.',
  'guide.pingone.connection.rule.title': 'Adicionar uma regra',
  'guide.pingone.connection.rule.body':
    'Em {provisioning}, clique em {add} e adicione uma regra para esta conexão: quem passa por ela e a qual atributo cada um corresponde. Ative a regra.',
  'guide.pingone.connection.rule.point.one_person':
    'Primeiro faça a regra abranger uma única pessoa de teste. Ela aparece aqui como ativa, normalmente em segundos.',
  'guide.pingone.connection.rule.point.user_name': 'Mapeie o nome de usuário e um endereço de e-mail de trabalho.',
  'guide.pingone.connection.rule.point.change': 'Altere o nome da pessoa no PingOne, e a alteração também chega aqui.',
  'guide.pingone.connection.rule.picture':
    'Desenho de uma regra no PingOne. Em “Users”, sua pessoa de teste está em destaque. Abaixo estão os grupos.',
  'guide.pingone.connection.groups.title': 'Adicionar seus grupos à regra',
  'guide.pingone.connection.groups.body': 'Na regra, ative o provisionamento de grupos e escolha os grupos do PingOne que serão enviados.',
  'guide.pingone.connection.groups.picture':
    'Desenho de uma regra no PingOne. Ela corresponde à sua pessoa de teste. Em “Groups”, seu grupo está em destaque.',
  'guide.pingone.connection.leave.title': 'Remover a pessoa de teste',
  'guide.pingone.connection.leave.body':
    'Altere a pessoa ou a regra para que esta não a abranja mais. A pessoa passa de ativa a desativada aqui, normalmente em segundos.',
  'guide.pingone.connection.leave.point.return': 'Faça a regra abrangê-la de novo, e ela volta a ficar ativa.',
  'guide.pingone.connection.leave.picture':
    'Desenho de uma regra no PingOne. Em “Users”, sua pessoa de teste está em destaque, para ser removida.',
  'guide.pingone.error.test_failed.cause':
    'O PingOne não recebeu uma resposta que pudesse usar: o endereço, um recurso ou o token não está correto.',
  'guide.pingone.error.test_failed.fix':
    'Verifique barras e maiúsculas em {baseUrl} e {usersResource}, cole {accessToken} de novo, sozinho, e veja se {authType} diz {bearerType}.',
  'guide.pingone.error.nothing_happens.symptom': 'O teste funciona, mas ninguém chega',
  'guide.pingone.error.nothing_happens.cause': 'A conexão ou a regra está desativada, ou a regra não abrange ninguém.',
  'guide.pingone.error.nothing_happens.fix': 'Ative as duas em {provisioning} e consulte lá o status de sincronização da conexão.',

  'guide.rippling.before.role': 'É necessário um administrador do Rippling que possa criar integrações personalizadas.',
  'guide.rippling.before.token_late':
    'O Rippling pede o token só no final, depois de {installNow}. Tenha-o à mão ou crie um novo quando chegar lá.',
  'guide.rippling.custom_integration.title': 'Integração personalizada',
  'guide.rippling.custom_integration.create.title': 'Criar uma integração personalizada',
  'guide.rippling.custom_integration.create.body':
    'No Rippling, abra {it} › {thirdPartyAccess}, clique em {addIntegration} e escolha {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    'Não está lá? O Rippling muda os menus de lugar: procure {it} › {customIntegrations} ou {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'Dar um nome e escolher SCIM',
  'guide.rippling.custom_integration.name.body':
    'Dê a ela o nome deste produto, uma categoria e um logotipo, marque {userManagement} e clique em {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'Desenho de uma nova integração personalizada no Rippling. A caixa “User Management via SCIM” está marcada e em destaque. Abaixo está o botão “Continue”.',
  'guide.rippling.custom_integration.base_url.title': 'Colar a URL base',
  'guide.rippling.custom_integration.base_url.body': 'Defina {scimVersion} como 2.0 e cole o endereço em {baseUrl}.',
  'guide.rippling.custom_integration.base_url.picture':
    'Desenho da página SCIM de uma nova integração no Rippling. “SCIM Version” é 2.0. O campo “SCIM base URL” contém o endereço e está em destaque.',
  'guide.rippling.custom_integration.method.title': 'Escolher o token de portador',
  'guide.rippling.custom_integration.method.body': 'Defina {method} como {bearerToken}. O token em si vem depois.',
  'guide.rippling.custom_integration.method.picture':
    'Desenho da página SCIM de uma nova integração no Rippling. A versão e a URL base estão preenchidas. “SCIM Authorization Method” está definido como “Bearer Token” e em destaque.',
  'guide.rippling.custom_integration.options.title': 'Marcar o que esta conexão pode fazer',
  'guide.rippling.custom_integration.options.body':
    'Marque {supportsGroups}, {pagination}, {createGroups}, {patchGroups} e {emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'Desenho da página SCIM de uma nova integração no Rippling. “Supports Groups”, “Supports Pagination”, “Create & Delete Groups”, “Use PATCH to edit Groups” e “Use email address as user name” estão marcadas e em destaque.',
  'guide.rippling.custom_integration.attributes.title': 'Adicionar os atributos',
  'guide.rippling.custom_integration.attributes.body': 'Em {attributes}, adicione estes quatro, um após o outro, e clique em {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'Desenho da página SCIM de uma nova integração no Rippling, preenchida. O campo “Supported SCIM Attributes” contém externalId, emails.primary, name.givenName e name.familyName e está em destaque.',
  'guide.rippling.custom_integration.token.title': 'Instalar e colar o token',
  'guide.rippling.custom_integration.token.body':
    'Clique em {installNow} e informe que você mesmo vai instalar. Quando o Rippling pedir o {bearerToken}, cole-o sozinho.',
  'guide.rippling.custom_integration.token.point.lost':
    'O token não está mais à mão? Crie um novo nesta página. Nada depende do antigo ainda.',
  'guide.rippling.custom_integration.token.picture':
    'Desenho da instalação no Rippling. O campo do token de portador está em destaque: cole o token nele.',
  'guide.rippling.custom_integration.access.title': 'Escolher quem recebe acesso e quando',
  'guide.rippling.custom_integration.access.body':
    'Em {accessRules}, escolha uma pessoa de teste. Em {provisionTime}, escolha o momento mais cedo.',
  'guide.rippling.custom_integration.access.point.one_person': 'Quando o teste tiver funcionado, amplie a regra para todas as pessoas.',
  'guide.rippling.custom_integration.mapping.title': 'Enviar também as alterações',
  'guide.rippling.custom_integration.mapping.body': 'Em cada atributo, escolha {cadence}.',
  'guide.rippling.custom_integration.match.title': 'Vincular as pessoas que já estão aqui',
  'guide.rippling.custom_integration.match.body':
    'O Rippling lista as contas que encontrou. Vincule sua pessoa de teste à conta dela ou deixe o Rippling criar uma nova. A pessoa aparece aqui como ativa, no momento que você escolheu.',
  'guide.rippling.custom_integration.match.point.repeats': 'O Rippling pode pedir a mesma coisa duas vezes. Isso não duplica ninguém.',
  'guide.rippling.custom_integration.leave.title': 'Remover a pessoa de teste',
  'guide.rippling.custom_integration.leave.body':
    'Altere {accessRules} para que não inclua mais a pessoa. Ela passa de ativa a desativada aqui, no momento que você escolheu.',
  'guide.rippling.custom_integration.leave.point.return': 'Inclua a pessoa de novo, e ela volta a ficar ativa.',
  'guide.rippling.error.nothing_happens.symptom': 'Nada chegou do Rippling',
  'guide.rippling.error.nothing_happens.cause':
    'O momento que você escolheu ainda não chegou, as regras não abrangem ninguém ou o token não está correto. O Rippling não tem um teste próprio.',
  'guide.rippling.error.nothing_happens.fix':
    'Verifique {provisionTime} e {accessRules} e consulte a atividade aqui: as solicitações recusadas aparecem com a causa. Se elas citarem o token, insira o {bearerToken} de novo.',
  'guide.rippling.error.changes_missing.symptom': 'As pessoas chegam, mas as alterações posteriores não',
  'guide.rippling.error.changes_missing.cause': 'Os atributos são enviados uma única vez, quando a pessoa é criada.',
  'guide.rippling.error.changes_missing.fix': 'Defina cada atributo como {cadence}.',

  'guide.cyberark.before.app':
    'É necessário o aplicativo SAML deste produto no CyberArk Identity, já instalado e implantado, e um administrador que possa editá-lo.',
  'guide.cyberark.before.token': 'O CyberArk espera um token que não expire. Se os tokens expiram aqui, anote a data exibida com o token.',
  'guide.cyberark.saml_app.title': 'Provisionamento para seu aplicativo SAML',
  'guide.cyberark.saml_app.enable.title': 'Ativar o provisionamento',
  'guide.cyberark.saml_app.enable.body': 'Abra o aplicativo SAML, vá para {provisioning}, marque {enable} e responda {yes}.',
  'guide.cyberark.saml_app.enable.point.live':
    'Se um modo for solicitado, escolha o real (“live”). Em um modo de pré-visualização, o CyberArk não envia nada.',
  'guide.cyberark.saml_app.enable.picture':
    'Desenho da aba “Provisioning” de um aplicativo no CyberArk Identity. A caixa “Enable provisioning for this application” está marcada e em destaque.',
  'guide.cyberark.saml_app.service_url.title': 'Colar a URL do serviço',
  'guide.cyberark.saml_app.service_url.body': 'Cole o endereço em {serviceUrl}.',
  'guide.cyberark.saml_app.service_url.picture':
    'Desenho da aba “Provisioning” no CyberArk Identity. O campo “SCIM Service URL” contém o endereço e está em destaque. “Bearer Token” ainda está vazio.',
  'guide.cyberark.saml_app.token.title': 'Colar o token',
  'guide.cyberark.saml_app.token.body':
    'Cole o token em {bearerToken}. O CyberArk adiciona “Bearer” automaticamente, portanto o token vai sozinho.',
  'guide.cyberark.saml_app.token.point.type':
    'Se antes for solicitado um tipo de autorização, escolha o de um token no cabeçalho Authorization.',
  'guide.cyberark.saml_app.token.picture':
    'Desenho da aba “Provisioning” no CyberArk Identity. “SCIM Service URL” está preenchido. O campo “Bearer Token” está em destaque: cole o token nele.',
  'guide.cyberark.saml_app.verify.title': 'Verificar',
  'guide.cyberark.saml_app.verify.body': 'Clique em {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'O CyberArk lê o que esta conexão pode fazer. Ele ainda não grava nada.',
  'guide.cyberark.saml_app.verify.picture':
    'Desenho da aba “Provisioning” no CyberArk Identity. “SCIM Service URL” e “Bearer Token” estão preenchidos. O botão “Verify” está em destaque.',
  'guide.cyberark.saml_app.leavers.title': 'Permitir que quem sai seja desativado',
  'guide.cyberark.saml_app.leavers.body': 'Desmarque {keepUsers}. Enquanto estiver marcada, quem sai continua ativo aqui.',
  'guide.cyberark.saml_app.leavers.picture':
    'Desenho da aba “Provisioning” no CyberArk Identity, preenchida. A caixa “Do not de-provision (deactivate or delete) users in target application” não está marcada e está em destaque.',
  'guide.cyberark.saml_app.roles.title': 'Mapear uma função',
  'guide.cyberark.saml_app.roles.body': 'No mapeamento de funções, clique em {add} e escolha uma função que contenha uma pessoa de teste.',
  'guide.cyberark.saml_app.roles.point.groups': 'As funções mapeadas se tornam grupos aqui.',
  'guide.cyberark.saml_app.save.title': 'Salvar',
  'guide.cyberark.saml_app.save.body': 'Clique em {save}.',
  'guide.cyberark.saml_app.assign.title': 'Ver a pessoa de teste chegar',
  'guide.cyberark.saml_app.assign.body':
    'O CyberArk envia pessoas quando uma função muda. Remova a pessoa de teste da função e coloque-a de volta, e ela aparece aqui como ativa.',
  'guide.cyberark.saml_app.assign.point.job':
    'Para as pessoas que já estavam na função, execute manualmente o trabalho de sincronização do CyberArk.',
  'guide.cyberark.saml_app.assign.point.change': 'Altere o nome da pessoa no CyberArk; a alteração chega na próxima sincronização.',
  'guide.cyberark.saml_app.unassign.title': 'Remover a pessoa de teste',
  'guide.cyberark.saml_app.unassign.body': 'Remova a pessoa da função. Ela passa de ativa a desativada aqui.',
  'guide.cyberark.saml_app.unassign.point.return': 'Coloque a pessoa de volta na função, e ela volta a ficar ativa.',
  'guide.cyberark.error.verify_fails.symptom': '{verify} falha',
  'guide.cyberark.error.verify_fails.cause':
    'O endereço ou o token não está correto, ou algo entre o CyberArk e este aplicativo bloqueia uma das consultas dele.',
  'guide.cyberark.error.verify_fails.fix':
    'Copie {serviceUrl} e {bearerToken} de novo das etapas deles. A atividade aqui mostra cada solicitação recusada com a causa.',
  'guide.cyberark.error.leavers_stay.symptom': 'As pessoas que perderam a função continuam ativas aqui',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} está marcada, que é o estado inicial do formulário.',
  'guide.cyberark.error.leavers_stay.fix': 'Desmarque-a, clique em {save} e execute a sincronização de novo.',
  'guide.cyberark.error.preview_mode.symptom': 'O CyberArk informa sucesso, mas ninguém chega',
  'guide.cyberark.error.preview_mode.cause': 'O provisionamento provavelmente está em um modo de pré-visualização, em que nada é enviado.',
  'guide.cyberark.error.preview_mode.fix':
    'Mude o provisionamento do aplicativo para o modo real (“live”) e execute a sincronização de novo.',

  'guide.google-workspace.before.catalog_only':
    'O Google não oferece SCIM a aplicativos personalizados. Ele só provisiona aplicativos do próprio catálogo, depois que o SAML é configurado para eles.',
  'guide.google-workspace.before.no_groups': 'O Google não envia grupos. Lá, os grupos só limitam quem é enviado.',
  'guide.google-workspace.before.hours': 'O Google envia alterações a cada poucas horas, não imediatamente.',
  'guide.google-workspace.before.edition': 'As edições Starter e Frontline Starter permitem isso para no máximo 3 aplicativos.',
  'guide.google-workspace.before.role':
    'É necessário um administrador do Google Workspace que possa gerenciar aplicativos, normalmente um superadministrador.',
  'guide.google-workspace.through_another.title': 'Por meio de outro provedor',
  'guide.google-workspace.through_another.choose.title': 'Escolher um provedor intermediário',
  'guide.google-workspace.through_another.choose.body':
    '{okta}, {entra} e {jumpcloud} usam SCIM com qualquer produto. Escolha o que sua empresa tem. As pessoas permanecem no Google; o outro provedor repassa as alterações.',
  'guide.google-workspace.through_another.choose.point.none':
    'Nenhum deles? Pergunte a quem opera este produto sobre outras formas de adicionar membros, como convites ou a API.',
  'guide.google-workspace.through_another.feed.title': 'Conectar o Google Workspace a ele',
  'guide.google-workspace.through_another.feed.body':
    'Traga as pessoas para o provedor que você escolheu. {okta} e {jumpcloud} podem lê-las do Google Workspace; para {entra}, consulte a documentação da Microsoft.',
  'guide.google-workspace.through_another.switch.title': 'Mudar esta conexão para esse provedor',
  'guide.google-workspace.through_another.switch.body':
    'Na página da conexão, mude o provedor de identidade para {okta}, {entra} ou {jumpcloud}. Este guia é então substituído pelo desse provedor.',
  'guide.google-workspace.through_another.switch.point.kept': 'O endereço e o token continuam válidos.',
  'guide.google-workspace.catalog_app.title': 'Se este produto está no catálogo do Google',
  'guide.google-workspace.catalog_app.find.title': 'Abrir o aplicativo',
  'guide.google-workspace.catalog_app.find.body':
    'No Google Admin Console, abra {apps} › {webAndMobile} e escolha o aplicativo deste produto. O SAML precisa estar configurado para ele.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'Foi adicionado como aplicativo SAML personalizado ou não está no catálogo? Então o Google não pode enviar pessoas para cá. Use a forma por meio de outro provedor.',
  'guide.google-workspace.catalog_app.configure.title': 'Configurar o provisionamento',
  'guide.google-workspace.catalog_app.configure.body': 'No aplicativo, clique em {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'Colar o token',
  'guide.google-workspace.catalog_app.token.body':
    'Cole o token, sozinho, em {accessToken}. Se o Google o pedir em uma página separada, clique em {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'Desenho de “Configure auto-provisioning” no Google Admin Console. O campo “Access token” está em destaque: cole o token nele. “Endpoint URL” ainda está vazio.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'Colar a URL do endpoint',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'Cole o endereço em {endpointUrl} e clique em {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Desenho de “Configure auto-provisioning” no Google Admin Console. “Access token” está preenchido. O campo “Endpoint URL” contém o endereço e está em destaque.',
  'guide.google-workspace.catalog_app.mapping.title': 'Verificar os atributos',
  'guide.google-workspace.catalog_app.mapping.body':
    'O Google mostra quais atributos envia. Dê uma origem a cada um que tem um asterisco e clique em {continue}. Não é possível adicionar outros.',
  'guide.google-workspace.catalog_app.scope.title': 'Limitar quem é enviado',
  'guide.google-workspace.catalog_app.scope.body':
    'Escolha um grupo com uma pessoa de teste ou deixe a lista vazia para enviar todas as pessoas que têm o aplicativo. Clique em {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'O grupo em si não chega aqui.',
  'guide.google-workspace.catalog_app.delays.title': 'Escolher quando quem sai é removido',
  'guide.google-workspace.catalog_app.delays.body':
    'Escolha um prazo para cada um dos três casos: aplicativo desativado para a pessoa, pessoa suspensa, pessoa excluída.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'O Google oferece prazos de menos de 24 horas a 30 dias. Um prazo curto retira o acesso mais cedo.',
  'guide.google-workspace.catalog_app.turn_on.title': 'Ativar',
  'guide.google-workspace.catalog_app.turn_on.body':
    'Ative o provisionamento automático. A pessoa de teste aparece aqui como ativa, normalmente depois de algumas horas.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'As alterações posteriores também levam algumas horas cada uma.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'Pessoas arquivadas não são enviadas.',
  'guide.google-workspace.catalog_app.leave.title': 'Remover a pessoa de teste',
  'guide.google-workspace.catalog_app.leave.body':
    'Desative o aplicativo para a pessoa. Ela é desativada aqui depois do prazo que você escolheu.',
  'guide.google-workspace.catalog_app.leave.point.return':
    'Ative o aplicativo de novo, e a pessoa volta a ficar ativa após a próxima execução.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'O aplicativo não tem uma seção de provisionamento automático',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'É um aplicativo personalizado ou o aplicativo do catálogo não oferece isso. Sua edição também pode ter atingido o limite de 3 aplicativos.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'Use a forma por meio de outro provedor.',
  'guide.google-workspace.error.nothing_yet.symptom': 'Ninguém chegou depois de uma hora',
  'guide.google-workspace.error.nothing_yet.cause': 'O Google envia a cada poucas horas, portanto uma hora não basta para saber.',
  'guide.google-workspace.error.nothing_yet.fix':
    'Aguarde até amanhã e consulte a atividade aqui: as solicitações recusadas aparecem com a causa.',
  'guide.google-workspace.error.no_groups.symptom': 'Os grupos nunca chegam',
  'guide.google-workspace.error.no_groups.cause': 'O Google não envia grupos a aplicativos.',
  'guide.google-workspace.error.no_groups.fix': 'Dê as funções aqui manualmente ou use um provedor intermediário que envie grupos.',

  'guide.generic.before.scim2': 'Seu provedor de identidade precisa usar SCIM 2.0 e enviar um token de portador.',
  'guide.generic.values.title': 'Valores e regras',
  'guide.generic.values.address.title': 'Inserir o endereço',
  'guide.generic.values.address.body':
    'Onde seu provedor de identidade pedir uma URL base do SCIM, uma URL do locatário ou um endpoint, insira a URL base. Insira as outras duas só onde ele pedir usuários e grupos separadamente.',
  'guide.generic.values.address.point.slash':
    'Sem barra no final. A maioria das ferramentas adiciona “/Users” sozinha, e duas barras seguidas não levam a lugar nenhum.',
  'guide.generic.values.address.point.case': '“Users” e “Groups” começam com letra maiúscula.',
  'guide.generic.values.token.title': 'Inserir o token',
  'guide.generic.values.token.body': 'Veja o que o campo pede e use o valor adequado.',
  'guide.generic.values.token.point.raw': 'Um campo para um token, uma chave de API ou um segredo espera só o token.',
  'guide.generic.values.token.point.header':
    'Um campo para um cabeçalho, ou para o valor de um cabeçalho, espera “Bearer”, um espaço e o token.',
  'guide.generic.values.protocol.title': 'Escolher SCIM 2.0',
  'guide.generic.values.protocol.body': 'Defina a versão como 2.0. O resto é para quem desenvolve ou depura o outro lado.',
  'guide.generic.values.protocol.point.verbs':
    '{users} e {groups} aceitam GET, POST, PUT, PATCH e DELETE. {config} diz o que mais é oferecido.',
  'guide.generic.values.protocol.point.filter':
    'Os filtros seguem a RFC 7644. A maioria das ferramentas só precisa de “eq” em userName, externalId e displayName.',
  'guide.generic.values.protocol.point.paging': 'As listas vêm em páginas de 100, no máximo 200, por startIndex e count ou por cursor.',
  'guide.generic.values.protocol.point.limits': 'Solicitações demais ao mesmo tempo são respondidas com 429 e os segundos de espera.',
  'guide.generic.values.people.title': 'Escolher como as pessoas são diferenciadas',
  'guide.generic.values.people.body':
    'Onde seu provedor de identidade pedir um identificador único ou um atributo de correspondência, escolha userName.',
  'guide.generic.values.people.point.match':
    '{userName} é obrigatório e pertence a uma única pessoa. Não há diferença entre maiúsculas e minúsculas.',
  'guide.generic.values.people.point.email':
    'Envie um endereço de e-mail em {emails} ou use-o como {userName}. Sem um endereço, a pessoa não pode ser adicionada.',
  'guide.generic.values.people.point.external_id': '{externalId} é guardado e pode ser pesquisado, portanto envie nele seu próprio número.',
  'guide.generic.values.probe.title': 'Testar em um terminal',
  'guide.generic.values.probe.body':
    'Se puder, execute as duas linhas na máquina em que seu provedor de identidade é executado. Cada uma responde com JSON.',
  'guide.generic.values.probe.point.reads': 'As duas só leem. Elas mostram que o endereço e o token estão corretos.',
  'guide.generic.values.assign.title': 'Enviar uma pessoa de teste',
  'guide.generic.values.assign.body': 'Atribua uma pessoa em seu provedor de identidade. Ela aparece aqui como ativa assim que é enviada.',
  'guide.generic.values.assign.point.change': 'Altere o nome da pessoa lá, e a alteração também chega aqui.',
  'guide.generic.values.groups.title': 'Enviar seus grupos',
  'guide.generic.values.groups.body': 'Ative os grupos, se seu provedor de identidade os tiver. Eles podem dar funções aqui.',
  'guide.generic.values.groups.point.order': 'As pessoas vêm primeiro: um grupo só pode conter pessoas que já estão aqui.',
  'guide.generic.values.leave.title': 'Remover a pessoa de teste',
  'guide.generic.values.leave.body':
    'Remova a atribuição da pessoa. Com {active} definido como false, por PUT ou PATCH, ela passa de ativa a desativada aqui e mantém os dados.',
  'guide.generic.values.leave.point.delete':
    '{delete} encerra o registro. A pessoa também é desativada aqui; se for enviada de novo, é a mesma pessoa.',
  'guide.generic.values.leave.point.return': 'Atribua a pessoa de novo, e ela volta a ficar ativa.',
  'guide.generic.error.unauthorized.cause': 'O token está ausente, é anterior ao atual ou tem “Bearer” duas vezes ou nenhuma.',
  'guide.generic.error.unauthorized.fix':
    'Consulte a atividade aqui para ver a causa exata e insira o token de novo na forma que o campo espera.',
  'guide.generic.error.not_found.cause':
    'O caminho não está correto: há uma barra a mais, {wrongUsers} em vez de {users} ou a mesma parte duas vezes.',
  'guide.generic.error.not_found.fix': 'Insira a URL base de novo e deixe seu provedor de identidade adicionar o resto.',
  'guide.generic.error.conflict.cause': 'Alguém aqui já tem este {userName}.',
  'guide.generic.error.conflict.fix':
    'Faça seu provedor de identidade procurar primeiro a pessoa e atualizá-la, ou dê outro {userName} à outra pessoa.',
  'guide.generic.error.unsupported_media_type.cause': 'A solicitação diz que contém algo diferente de JSON.',
  'guide.generic.error.unsupported_media_type.fix': 'Envie {contentType} com {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'Chegaram ao mesmo tempo mais solicitações do que esta conexão aceita.',
  'guide.generic.error.too_many_requests.fix': 'Aguarde os segundos indicados em {retryAfter} e envie menos de cada vez.',
}
